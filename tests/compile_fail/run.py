# SPDX-License-Identifier: BSL-1.0
"""Twins: each file compiles with WRONG=0, and no other WRONG does. Twins that are statements stand each in a block of their own and
are compiled together; with QUYCHE_LONG each is compiled alone, too. Arguments: compiler, include folder."""
import os
import pathlib
import re
import subprocess
import sys

compiler, include = sys.argv[1], sys.argv[2]
long = "QUYCHE_LONG" in os.environ
refused, failures = 0, []


def errors(file, text, wrong):
    """The lines of errors in the file, and what the compiler said."""
    flags = ["-std=c++20", "-fsyntax-only", "-DQUYCHE_COMPILED", f"-DWRONG={wrong}", f"-I{include}", "-x", "c++", "-"]
    done = subprocess.run([compiler, *flags], input=f'#line 1 "{file.name}"\n{text}', capture_output=True, text=True)
    lines = {int(n) for n in re.findall(rf"{re.escape(file.name)}:(\d+):\d+: error", done.stderr)}
    return lines | ({0} if done.returncode != 0 else set()), done.stderr


def together(lines, twins):
    """All wrong twins at once, each in a block; the lines keep their numbers."""
    first, last = twins[0] - 1, lines.index("#endif", twins[0])
    blocks = [f"{{\n#line {at + 1}\n" + "\n".join(lines[at:twins.get(wrong + 1, last + 1) - 1]) + "\n}"
              for wrong, at in twins.items() if wrong != 0]
    return "\n".join([*lines[:first], *blocks, f"#line {last + 2}", *lines[last + 1:]])


for file in sorted(pathlib.Path(__file__).parent.glob("*.cpp")):
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    twins = {int(m[1]): at for at, line in enumerate(lines, 1) if (m := re.match(r"#(?:el)?if WRONG == (\d+)", line))}
    found, said = errors(file, text, 0)
    if found:
        failures.append(f"{file.name}: the lawful twin does not compile\n{said}")
    statements = "WRONG !=" not in text
    all_found, all_said = errors(file, together(lines, twins), 1) if statements else (set(), "")
    for wrong, at in twins.items():
        if wrong == 0:
            continue
        until = twins.get(wrong + 1, len(lines))
        tries = [(all_found, all_said)] if statements else []
        if long or not statements:
            tries.append(errors(file, text, wrong))
        for found, said in tries:
            if not any(at < line < until for line in found):
                failures.append(f"{file.name}: WRONG={wrong} is not refused at its line\n{said}")
        refused += 1
print("\n".join(failures))
print(f"count: compile-fail twins refused {refused}")
sys.exit(1 if failures or refused == 0 else 0)
