# SPDX-License-Identifier: BSL-1.0
"""Writes the tables of docs/api.md from what each public header says of itself. With --check: says whether they are right."""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
headers = root / "include/quyche"
LAYERS = ("core", "text", "document", "model", "graph", "registry", "answer", "verify", "query", "render", "files")


def purpose(header):
    """The comment that follows the licence, as one text."""
    lines = header.read_text(encoding="utf-8").split("\n")[1:]
    said = [line[3:] for line in lines[: next(place for place, line in enumerate(lines) if not line.startswith("// "))]]
    return " ".join(said).replace("|", "\\|")


def row(header):
    path = header.relative_to(headers)
    return f"| [`{path}`](../include/quyche/{path}) | {purpose(header)} |"


def table(found):
    return "\n".join(["| header | what it is |", "|---|---|", *(row(one) for one in found)])


def page():
    parts = ["### the whole\n\n" + table(sorted(headers.glob("*.hpp")))]
    for layer in LAYERS:
        found = [one for one in sorted((headers / layer).rglob("*.hpp")) if "detail" not in one.relative_to(headers).parts]
        found.sort(key=lambda one: (len(one.parts), one))
        parts.append(f"### {layer}\n\n" + table(found))
    return "\n\n".join(parts) + "\n"


def main():
    where = root / "docs/api.md"
    text = where.read_text(encoding="utf-8")
    begin, end = "<!-- made by docs/make_api.py -->\n", "<!-- end -->"
    made = re.sub(re.escape(begin) + ".*?" + re.escape(end), lambda _: f"{begin}\n{page()}\n{end}", text, flags=re.S)
    if "--check" in sys.argv[1:]:
        if made != text:
            print("docs/api.md is not what the headers say: ./dev docs makes it again")
        return int(made != text)
    where.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
