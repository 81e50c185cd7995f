# SPDX-License-Identifier: BSL-1.0
"""Programs from outside: find_package, add_subdirectory and FetchContent, programs that have our libraries too, and the two forms
mixed. FetchContent and add_subdirectory build the library anew: whether they can is tried in long runs, how it would be compiled in
all. Arguments: source folder, build folder, compiler."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

source, build, compiler = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
here = pathlib.Path(__file__).parent
failures, good = [], 0
forms = ["quyche", "compiled", "files"]
long = "QUYCHE_LONG" in os.environ
libraries = ["toml", "json", "json_without_exceptions"]


def run(name, *command, fails_with=None):
    global good
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    said = done.stdout + done.stderr
    right = done.returncode == 0 if fails_with is None else done.returncode != 0 and fails_with in said
    if not right:
        failures.append(f"{name}:\n{said}")
    good += right
    return said


def configure(way, folder, *more):
    launcher = [f"-DCMAKE_CXX_COMPILER_LAUNCHER={ccache}"] if (ccache := shutil.which("ccache")) else []
    run(f"{way}: configure", "cmake", "-G", "Ninja", "-S", here / "program", "-B", folder, f"-DCMAKE_CXX_COMPILER={compiler}",
        f"-DWAY={way}", f"-DSOURCE={source}", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", *launcher, *more)
    # Our own warnings are our own: no file of the program or of the library is compiled with one.
    for one in json.loads((folder / "compile_commands.json").read_text()):
        strict = [word for word in one["command"].split() if word.startswith("-W") and word != "-Wall"]
        inside = pathlib.Path(one["file"]).is_relative_to(source / "src")
        if strict or (inside and "-Wall" in one["command"]):
            failures.append(f"{way}: {one['file']} is compiled with {strict or '-Wall'}")


def consume(way, folder, *more):
    configure(way, folder, *more)
    said = run(f"{way}: build", "cmake", "--build", folder, "-j", "2")
    if said.count("never_used") < len(forms):
        failures.append(f"{way}: the program's own warning is not there, or the build failed")
    for form in forms:
        run(f"{way}: run {form}", folder / f"consumer_{form}")
    for library in libraries:
        run(f"{way}: run reader of {library}", folder / f"reader_{library}")


def shared(file, words):
    """What an object or archive defines and other units of a program see, if its name has one of the words."""
    said = subprocess.run(["nm", "--demangle", "--defined-only", file], capture_output=True, text=True, check=True).stdout
    seen = [line.split(maxsplit=2) for line in said.splitlines() if len(line.split(maxsplit=2)) == 3]
    return [name for _, kind, name in seen if (kind.isupper() or kind in "uvw") and any(word in name for word in words)]


def hides(name, archive, words):
    global good
    left = shared(archive, words)
    if left:
        failures.append(f"{name}: {len(left)} names of {words} are visible in {archive}, such as {left[0]}")
    good += not left


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    run("install", "cmake", "--install", build, "--prefix", folder / "prefix")
    consume("find_package", folder / "find_package", f"-DCMAKE_PREFIX_PATH={folder / 'prefix'}")
    for way in ("add_subdirectory", "FetchContent"):
        (consume if long else configure)(way, folder / way)
    for archive in (build / "src" / "libquyche_files.a", *folder.glob("FetchContent/**/libquyche_files.a")):
        hides("toml++ and nlohmann's JSON", archive, ["toml::", "nlohmann::"])
    for word, library in (("toml::", "toml"), ("nlohmann::", "json")):  # the program's own are seen, so that ours would be
        if not any(shared(one, [word]) for one in (folder / "find_package").rglob(f"settings_{library}.cpp.o")):
            failures.append(f"nm shows nothing of {library}")
    include = f"-I{source}/include"
    run("one form", compiler, "-std=c++20", include, "-c", here / "mixed_one.cpp", "-o", folder / "one.o")
    run("other form", compiler, "-std=c++20", include, "-DQUYCHE_COMPILED", "-c", here / "mixed_two.cpp", "-o", folder / "two.o")
    run("forms mixed", compiler, folder / "one.o", folder / "two.o", build / "src" / "libquyche_compiled.a", "-o", folder / "mixed",
        fails_with="undefined reference")
    run("one form only", compiler, "-std=c++20", include, "-DQUYCHE_COMPILED", here / "mixed_one.cpp", folder / "two.o",
        build / "src" / "libquyche_compiled.a", "-o", folder / "pure")
print("\n".join(failures))
print(f"count: consumer steps {good}")
sys.exit(1 if failures else 0)
