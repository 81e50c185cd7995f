# SPDX-License-Identifier: BSL-1.0
"""./dev on a machine where packages are missing and nobody is root, with stand-ins for the programs that it runs. Argument: the
source folder."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

source = pathlib.Path(sys.argv[1])
failures, good = [], 0
stand_ins = {
    "dpkg-query": 'for package; do :; done; case " $MISSING " in *" $package "*) exit 1;; esac; echo "install ok installed"',
    "id": "echo 1000",
    "sudo": "exit 1",
    "apt-get": 'echo "apt-get was run" >&2; exit 1',
    "cmake": 'echo "cmake $*" >>"$LOG"; [ "$1" != --preset ] || mkdir -p "build/$2"',
    "ctest": 'echo "ctest $*" >>"$LOG"; mkdir -p "$2/Testing/Temporary"; : >"$2/Testing/Temporary/LastTest.log"; '
             'echo "100% tests passed, 0 tests failed out of 3"',
}
real = ["sh", "dirname", "nproc", "mkdir", "sed", "cat", "date", "grep", "mktemp", "rm", "env"]


def run(words, missing, code, says, ran, not_ran=()):
    """Runs ./dev; holds its exit code, what it says, and what it ran or did not run."""
    global good
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "bin").mkdir()
        for program, text in stand_ins.items():
            (folder / "bin" / program).write_text(f"#!/bin/sh\n{text}\n")
            (folder / "bin" / program).chmod(0o755)
        for program in real:
            (folder / "bin" / program).symlink_to(shutil.which(program))
        shutil.copy(source / "dev", folder)
        log = folder / "log"
        log.touch()
        done = subprocess.run(["./dev", *words], cwd=folder, capture_output=True, text=True, env={
            "PATH": str(folder / "bin"), "MISSING": " ".join(missing), "LOG": str(log), "TMPDIR": name, **{
                key: os.environ[key] for key in ("LANG",) if key in os.environ}})
        said, seen = done.stdout + done.stderr, log.read_text()
        wrong = [f"exit code {done.returncode}"] if done.returncode != code else []
        wrong += [f"does not say {one!r}" for one in says if one not in said]
        wrong += [f"says {one!r}" for one in ("apt-get was run",) if one in said]
        wrong += [f"did not run {one!r}" for one in ran if one not in seen]
        wrong += [f"ran {one!r}" for one in not_ran if one in seen]
        if wrong:
            failures.append(f"dev {' '.join(words)} without {missing}: {'; '.join(wrong)}\n{said}{seen}")
        good += not wrong


run(["build"], [], 0, [], ["--preset release", "--build build/release"])
run(["build"], ["ccache"], 0, ["ccache is missing, which is optional"], ["--preset release", "--build build/release"])
run(["build"], ["ccache", "libfmt-dev"], 2, ["apt-get install -y --no-install-recommends libfmt-dev"], [], ["cmake"])
run(["test"], ["ccache", "clang"], 0, ["ccache is missing, which is optional", "9 passed, 0 failed"], ["ctest --test-dir build/asan"])
run(["test", "--long"], ["clang"], 0, ["clang is missing, which is optional", "15 passed, 0 failed, left out: clang"],
    ["--preset tsan", "--preset header-only-asan"], ["--preset clang"])
run(["test", "--long"], [], 0, ["18 passed, 0 failed"], ["--preset tsan", "--preset clang", "--preset header-only-asan"])
run(["test"], ["libgtest-dev"], 2, ["--no-install-recommends libgtest-dev"], [], ["cmake"])
run(["fuzz"], ["clang"], 2, ["--no-install-recommends clang"], [], ["cmake"])
print("\n".join(failures))
print(f"count: ways of ./dev on a machine without root {good}")
sys.exit(1 if failures else 0)
