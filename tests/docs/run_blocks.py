# SPDX-License-Identifier: BSL-1.0
"""Runs every code block of README.md and docs/. Arguments: source folder, build folder, C++ compiler."""
import pathlib
import re
import subprocess
import sys
import tempfile

source, build, compiler = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
failures = []
counts = {}


def blocks(page):
    """Language, text and line of each block."""
    found = re.finditer(r"^```(\w*)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S)
    text = page.read_text(encoding="utf-8")
    return [(block[1], block[2], text.count("\n", 0, block.start()) + 1) for block in found]


def same(expected, got):
    """Line by line; `…` at the end of an expected line stands for the rest of it."""
    want, have = expected.rstrip("\n").split("\n"), got.rstrip("\n").split("\n")
    if len(want) != len(have):
        return False
    return all(h.startswith(w[:-1]) if w.endswith("…") else w == h for w, h in zip(want, have))


def run_shell(text):
    environment = {"PATH": f"{build}:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["sh", "-u"], input=text, capture_output=True, text=True, cwd=source, env=environment)
    return done.returncode in (0, 1, 4), done.stdout + done.stderr


def run_cpp(text):
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "block")
        pathlib.Path(folder, "block.cpp").write_text(text, encoding="utf-8")
        flags = ["-std=c++20", "-DQUYCHE_COMPILED", f"-I{source}/include"]
        libraries = [f"{build}/src/libquyche_files.a", f"{build}/src/libquyche_compiled.a"]
        made = subprocess.run([compiler, *flags, f"{folder}/block.cpp", *libraries, "-o", program], capture_output=True, text=True)
        if made.returncode != 0:
            return False, made.stderr
        done = subprocess.run([program], capture_output=True, text=True)
        return done.returncode == 0, done.stdout + done.stderr


def run_toml(text):
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder, "block.toml")
        page.write_text(text, encoding="utf-8")
        what = ["--registry", page] if "[[person]]" in text else [page]
        done = subprocess.run([build / "quyche", "check", *what], capture_output=True, text=True)
        return done.returncode == 0, done.stdout + done.stderr


def run_console(text):
    """Commands of ./dev cannot run inside its own test: that they exist is checked, and .ci runs them."""
    known = (source / "dev").read_text(encoding="utf-8")
    names = re.findall(r"^\./dev (\w+)", text, re.M)
    lines = [line for line in text.splitlines() if line]
    good = len(names) == len(lines) and all(re.search(rf"^  {name}\)$", known, re.M) for name in names)
    return good, "a console block may hold commands of ./dev only"


runners = {"sh": run_shell, "cpp": run_cpp, "toml": run_toml, "console": run_console}
for page in [source / "README.md", *sorted((source / "docs").rglob("*.md"))]:
    output = None
    for language, text, line in blocks(page):
        where = f"{page.relative_to(source)}:{line}"
        if language == "text":
            if output is None or not same(text, output):
                failures.append(f"{where}: the output is not what the page says:\n{output}")
            output = None
            continue
        if language not in runners:
            failures.append(f"{where}: a block of `{language}` is not run")
            continue
        good, output = runners[language](text)
        counts[language] = counts.get(language, 0) + 1
        if not good:
            failures.append(f"{where}: does not run:\n{output}")

for failure in failures:
    print(failure)
print("count: blocks run", " ".join(f"{name} {number}" for name, number in sorted(counts.items())))
sys.exit(1 if failures or not counts else 0)
