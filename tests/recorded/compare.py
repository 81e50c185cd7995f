# SPDX-License-Identifier: BSL-1.0
"""Asks two builds of the tool the same questions and compares what they say, byte by byte: after a change that should change
no answer, or only some.

    python3 tests/recorded/compare.py ROOT OLD_TOOL NEW_TOOL [COUNT]

The questions are drawn from the shipped stacks and the example with its registry, the same ones on every run: every verb,
each asked as text in Vietnamese or English and as JSON. Prints each difference (standard output, the kind of exit, and
whether anything was said on standard error) and their number; ends with 1 if there are any.
"""
import pathlib
import random
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ACTORS = ("body", "office")
DAYS = ("2019-08-02", "2022-05-01", "2024-03-01", "2025-06-30", "2025-07-01", "2026-02-03")
SHOWN = 20


def ids(text, kinds):
    return [found for kind in kinds for found in re.findall(r'^\[\[%s\]\]\nid\s*=\s*"([^"]+)"' % kind, text, re.M)]


class Stack:
    """What can be asked about in one stack, and the options that load it."""

    def __init__(self, files, options, persons=()):
        text = "\n".join(path.read_text(encoding="utf8") for path in files)
        self.options = options
        self.actors = ids(text, ACTORS)
        self.bodies = ids(text, ("body",))
        self.matters = ids(text, ("matter",))
        self.acts = sorted(set(re.findall(r'^act\s*=\s*"([a-z-]+)"', text, re.M)))
        self.records = ids(text, ("power", "duty", "delegation", "prohibition"))
        self.persons = list(persons)


def stacks(root):
    district, commune = (root / "src/regulations" / name for name in ("cap-huyen.toml", "cap-xa.toml"))
    example = root / "examples/regulations/huyen-vi-du.toml"
    registry = root / "examples/registries/huyen-vi-du.toml"
    persons = ids(registry.read_text(encoding="utf8"), ("person",))
    return [
        Stack([district], []),
        Stack([commune], ["--unit", "cap-xa"]),
        Stack([district, example], ["--file", str(example)]),
        Stack([district, example], ["--file", str(example), "--registry", str(registry), "--of", "huyen-uy-vi-du"],
              persons),
    ]


def question(draw, stack):
    """One question as the words and options of a command."""
    actor, act, matter = (draw.choice(some) for some in (stack.actors, stack.acts, stack.matters))
    on = ["--on", draw.choice(DAYS)]
    known = ["--known", draw.choice(DAYS)] if draw.random() < 0.15 else []
    facts = draw.choice(([], [], [], ["--fact", "assigned-field=yes"]))
    subject = draw.choice(stack.persons) if stack.persons and draw.random() < 0.8 else actor
    verb = draw.choices(
        ("may", "why-not", "who", "what", "responsible", "chain", "relationship", "steps", "composition", "changes",
         "what-if", "vacancies"), (12, 3, 5, 2, 3, 6, 3, 3, 1, 0.3, 0.3, 1 if stack.persons else 0))[0]
    asked = {
        "may": [subject, act, matter, *on, *known, *facts],
        "why-not": [subject, act, matter, *on],
        "who": [act, matter, *on, *known, *facts],
        "what": [subject, *on, *known],
        "responsible": [matter, *on, *known],
        "chain": [actor, act, matter, *on, *known],
        "relationship": [draw.choice(stack.bodies), draw.choice(stack.bodies), *on],
        "steps": [actor, act, matter, *on],
        "composition": [draw.choice(stack.bodies), *on],
        "changes": sorted(draw.sample(DAYS, 2)),
        "what-if": ["--strike", draw.choice(stack.records or ["none"]), *on],
        "vacancies": on,
    }[verb]
    return [verb, *asked, *stack.options]


def said(tool, asked):
    run = subprocess.run([tool, *asked], capture_output=True, timeout=300, check=False)
    return run.returncode, run.stdout, bool(run.stderr)


def main():
    root, old, new = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3]
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 1200
    draw = random.Random(1)
    loaded = stacks(root)
    forms = (["--lang", "vi"], ["--lang", "en"], ["--format", "json"])
    asked = [question(draw, draw.choices(loaded, (5, 1, 5, 3))[0]) for _ in range(count)]
    asked = [[*one, *form] for place, one in enumerate(asked) for form in (forms[place % 2], forms[2])]

    def compare(one):
        return one, said(old, one), said(new, one)

    different, codes = 0, {}
    with ThreadPoolExecutor(2) as pool:
        for one, before, after in pool.map(compare, asked):
            codes[before[0]] = codes.get(before[0], 0) + 1
            if before == after:
                continue
            different += 1
            if different <= SHOWN:
                print(" ".join(one), f"\n  exit {before[0]} -> {after[0]}")
                for line_before, line_after in zip(before[1].decode().split("\n"), after[1].decode().split("\n")):
                    if line_before != line_after:
                        print("  -", line_before, "\n  +", line_after)
                        break
    print("count: recorded questions", len(asked), "differences", different, "exit codes", dict(sorted(codes.items())))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
