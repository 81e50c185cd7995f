# SPDX-License-Identifier: BSL-1.0
"""Every header compiles alone. Public ones in the compiled form; with QUYCHE_LONG those of detail/ and the definitions in impl/ too,
and each in both forms. Platforms that take common names as macros do not disturb them. Arguments: compiler, include folder."""
import concurrent.futures
import os
import pathlib
import subprocess
import sys

compiler, include = sys.argv[1], pathlib.Path(sys.argv[2])
long = "QUYCHE_LONG" in os.environ
files = sorted(one for one in include.rglob("*") if one.suffix in (".hpp", ".ipp"))
if not long:
    files = [one for one in files if not {"detail", "impl"} & set(one.relative_to(include).parts)]
forms = [["-DQUYCHE_COMPILED"], []] if long else [["-DQUYCHE_COMPILED"]]


def complaint(file, form, before=""):
    flags = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", *form, f"-I{include}", "-x", "c++", "-"]
    text = f"{before}#include <{file.relative_to(include)}>\n"
    done = subprocess.run([compiler, *flags], input=text, capture_output=True, text=True)
    return f"{file} {form}:\n{done.stderr}" if done.returncode != 0 else ""


with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    tries = [(file, form) for form in forms for file in files]
    macros = f'#include "{pathlib.Path(__file__).parent}/platform_macros.hpp"\n'
    tries += [(include / "quyche/quyche.hpp", form, macros) for form in forms]
    failures = [one for one in pool.map(lambda each: complaint(*each), tries) if one]
print("\n".join(failures))
print(f"count: headers alone {len(tries)}")
sys.exit(1 if failures or not tries else 0)
