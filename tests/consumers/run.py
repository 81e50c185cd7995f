# SPDX-License-Identifier: BSL-1.0
"""Programs from outside: find_package, add_subdirectory, and the two forms mixed. Arguments: source folder, build folder, compiler."""
import pathlib
import shutil
import subprocess
import sys
import tempfile

source, build, compiler = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
here = pathlib.Path(__file__).parent
failures, good = [], 0


def run(name, *command, fails_with=None):
    global good
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    said = done.stdout + done.stderr
    right = done.returncode == 0 if fails_with is None else done.returncode != 0 and fails_with in said
    if not right:
        failures.append(f"{name}:\n{said}")
    good += right
    return said


def consume(name, folder, way, forms, *more):
    launcher = [f"-DCMAKE_CXX_COMPILER_LAUNCHER={ccache}"] if (ccache := shutil.which("ccache")) else []
    run(f"{name}: configure", "cmake", "-G", "Ninja", "-S", here / "program", "-B", folder, f"-DCMAKE_CXX_COMPILER={compiler}",
        f"-DWAY={way}", f"-DFORMS={';'.join(forms)}", *launcher, *more)
    said = run(f"{name}: build", "cmake", "--build", folder, "-j", "2")
    if said.count("never_used") < len(forms):
        failures.append(f"{name}: the program's own warning is not there, or the build failed")
    for form in forms:
        run(f"{name}: run {form}", folder / f"consumer_{form}")


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    run("install", "cmake", "--install", build, "--prefix", folder / "prefix")
    consume("find_package", folder / "found", "find_package", ["quyche", "compiled", "files"], f"-DCMAKE_PREFIX_PATH={folder / 'prefix'}")
    consume("add_subdirectory", folder / "added", source, ["quyche", "compiled"])
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
