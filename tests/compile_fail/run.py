# SPDX-License-Identifier: BSL-1.0
"""Twins: each file compiles with WRONG=0, and with no other WRONG. Arguments: compiler, include folder."""
import pathlib
import re
import subprocess
import sys

compiler, include = sys.argv[1], sys.argv[2]
refused, failures = 0, []
for file in sorted(pathlib.Path(__file__).parent.glob("*.cpp")):
    lines = file.read_text(encoding="utf-8").splitlines()
    twins = {int(m[1]): at for at, line in enumerate(lines, 1) if (m := re.match(r"#(?:el)?if WRONG == (\d+)", line))}
    for wrong, at in twins.items():
        flags = ["-std=c++20", "-fsyntax-only", "-DQUYCHE_COMPILED", f"-DWRONG={wrong}", f"-I{include}"]
        done = subprocess.run([compiler, *flags, file], capture_output=True, text=True)
        until = twins.get(wrong + 1, len(lines))
        here = [int(n) for n in re.findall(rf"{re.escape(file.name)}:(\d+):\d+: error", done.stderr)]
        if wrong == 0 and done.returncode != 0:
            failures.append(f"{file.name}: the lawful twin does not compile\n{done.stderr}")
        elif wrong != 0 and not any(at < n < until for n in here):
            failures.append(f"{file.name}: WRONG={wrong} is not refused at its line\n{done.stderr}")
        else:
            refused += wrong != 0
print("\n".join(failures))
print(f"count: compile-fail twins refused {refused}")
sys.exit(1 if failures or refused == 0 else 0)
