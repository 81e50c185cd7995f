# SPDX-License-Identifier: BSL-1.0
"""The JSON Schemas of regulations and registries: they accept every good file, refuse bad structure, know the words of the library, have the keys that the pages list, and agree with the reader on files that are changed in one place. Arguments: source folder,
tool."""
import copy
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib
from concurrent.futures import ThreadPoolExecutor

import jsonschema

root = pathlib.Path(sys.argv[1])
schema, registry_schema = (
    json.loads(subprocess.run([sys.argv[2], "schema", kind], check=True, capture_output=True).stdout)
    for kind in ("regulation", "registry"))
for one in (schema, registry_schema):
    jsonschema.Draft7Validator.check_schema(one)
validator = jsonschema.Draft7Validator(schema)
registry_validator = jsonschema.Draft7Validator(registry_schema)
failures = []


def plain(value):
    """TOML's dates as text, as editors see them."""
    if isinstance(value, dict):
        return {key: plain(held) for key, held in value.items()}
    if isinstance(value, list):
        return [plain(held) for held in value]
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else value


def read(path):
    text = path.read_text(encoding="utf-8")
    return json.loads(text) if path.suffix == ".json" else plain(tomllib.loads(text))


# Good files.
good = [*sorted((root / "src/regulations").glob("*.toml")), *sorted((root / "examples/regulations").glob("*.toml"))]
for path in good:
    failures += [f"{path.name}: {error.json_path}: {error.message}" for error in validator.iter_errors(read(path))]

registries = sorted((root / "examples/registries").glob("*.toml"))
for path in registries:
    failures += [f"{path.name}: {error.json_path}: {error.message}" for error in registry_validator.iter_errors(read(path))]

# Bad structure: keys, kinds of value, words. What only meaning decides is left to the reader.
beyond = {"2003-no-unit", "2013-seats-turned", "2013-negative-number", "2013-number-too-large", "2011-fraction-above-one",
          "2009-two-articles", "2015-no-such-day-in-json", "2005-unknown-level"}
refused, accepted = 0, []
for path in sorted((root / "tests/bad_files").glob("2*.*")):
    if path.suffix == ".expected" or not re.match(r"200[2-9]|2011|2013|2015|2019", path.name):
        continue
    name = path.stem
    try:
        valid = validator.is_valid(read(path))
    except (ValueError, UnicodeDecodeError):
        continue  # no document at all
    if valid and name not in beyond:
        failures.append(f"{path.name} is accepted")
    refused += not valid
    accepted += [name] if valid else []
registries_refused = 0
for path in sorted((root / "tests/bad_registries").glob("[234]*.*")):
    if path.suffix == ".expected":
        continue
    structure = re.match(r"200[2-9]|201[89]", path.name) is not None and path.stem not in beyond
    valid = registry_validator.is_valid(read(path))
    registries_refused += not valid
    if valid == structure:
        failures.append(f"{path.name} is {'accepted' if valid else 'refused'}")

# What single values may be: each change makes a good file bad.
head = {"format": 1, "document": {"id": "a", "title": {"vi": "A"}, "rank": "local"}}


def with_(**rest):
    return head | rest


def document(**rest):
    return {"format": 1, "document": head["document"] | rest}


def power(basis):
    return with_(power={"holder": "a", "act": "decide", "matter": "a", "basis": basis})


money = {"id": "m", "name": {"vi": "Số tiền"}, "kind": "money"}
levels = {"id": "m", "name": {"vi": "Mức"}, "kind": "levels"}
pairs = [
    (document(), {"format": 1, "document": {"title": {"vi": "A"}, "rank": "local"}}),
    ({"format": 1, "document": {"number": "1-QC/HU", "title": {"vi": "A"}, "rank": "local"}}, document(id="A")),
    (with_(measure=money | {"currency": "VND"}), with_(measure=money)),
    (with_(measure=[money | {"currency": "VND"}]), with_(measure=[money | {"currency": "vnd"}])),
    (with_(measure=levels | {"levels": ["một", "hai"]}), with_(measure=levels)),
    (document(signed="2024-12-31"), document(signed="2024-13-31")),
    (document(signed="1400-01-01"), document(signed="1399-12-31")),
    (document(signed="2024-01-31"), document(signed="2024-01-32")),
    (document(title={"vi": "A\tB"}), document(title={"vi": "A\u202eB"})),
    (document(title={"vi": "ừ"}), document(title={"vi": "A\u2066"})),
    (document(issuer="A"), document(issuer="A\u009b")),
    (power("Điều 6 khoản 3 điểm đ"), power("Điều 6 khoản")),
    (power("khoản 3, Điều 6"), power("trang 3")),
    (power(["mẫu: mục I.2.1.2", "Phần IV đoạn 2"]), power(["Điều 6", "Điều sáu"])),
    (power("a:"), power("")),
]
for good_one, bad_one in pairs:
    failures += [f"{good_one}: {error.message}" for error in validator.iter_errors(good_one)]
    if validator.is_valid(bad_one):
        failures.append(f"{bad_one} is accepted")

# The words.
kinds = (root / "include/quyche/model/kinds.hpp").read_text(encoding="utf-8").replace("\\", "")
words = {}
for kind, names in re.findall(r"X\((\w+), ([^)]*)\)", kinds):
    words[kind] = [name.strip().rstrip("_").replace("_", "-") for name in names.split(",")]
acts = re.findall(r"^QUYCHE_ACT\((\w+),", (root / "include/quyche/model/acts.def").read_text(encoding="utf-8"), re.M)
for one in (schema, registry_schema):
    if one["definitions"]["act"]["enum"] != [act.replace("_", "-") for act in acts]:
        failures.append("the acts are others than in acts.def")


def enums(node):
    if isinstance(node, dict):
        if "enum" in node:
            yield tuple(node["enum"])
        for held in node.values():
            yield from enums(held)
    elif isinstance(node, list):
        for held in node:
            yield from enums(held)


known = {tuple(list_) for kind, list_ in words.items() if kind not in ("file_kind", "record_kind", "unit_side")}  # no words of files
found = (set(enums(schema)) | set(enums(registry_schema))) - {tuple(schema["definitions"]["act"]["enum"])}
if found != known:
    failures.append(f"the words are others than in kinds.hpp: {found ^ known}")
for description in re.findall(r'"description": "([^"]*)"', json.dumps([schema, registry_schema], ensure_ascii=False)):
    if " / " not in description:
        failures.append(f"`{description}` is not in both languages")

# The tables of the pages: each names the keys of its table, those that are required, and the words of a key.
common = {"id", "basis", "evidence", "extent", "period", "note"}


def followed(node, within):
    """What a reference stands for."""
    while True:
        if "$ref" in node:
            node = within["definitions"][node["$ref"].removeprefix("#/definitions/")]
        elif len(node.get("allOf", [])) == 1 and "$ref" in node["allOf"][0]:
            node = node["allOf"][0]
        elif "anyOf" in node and node["anyOf"][-1].get("type") == "array":
            node = node["anyOf"][0]
        else:
            return node


def listed(cell, keys):
    """The keys that a cell of a page lists: their names, those in bold, the words given to each."""
    while cell != (outer := re.sub(r"\{[^{}]*\}|\([^()]*\)", "", cell)):
        cell = outer
    cell = cell.split(": ")[0]
    names, bold, given, of = [], set(), {}, None
    for mark, name, after in re.findall(r"(\**)`([^`]+)`\**([^`*]*)", cell):
        if of and name in keys[of].get("enum", []):
            given.setdefault(of, []).append(name)
        else:
            names.append(name)
            bold |= {name} if mark else set()
            of = None
        of = name if "=" in after else None if ";" in after else of
    return names, bold, given


rows = 0
for one, page in ((schema, "docs/format.md"), (registry_schema, "docs/registry.md")):
    missing = set(one["properties"]) - {"$schema", "format"}
    for table, cell in re.findall(r"^\| `\[+(\w+)\]+`[^|]*\| (.*) \|$", (root / page).read_text(encoding="utf-8"), re.M):
        rows += 1
        missing.discard(table)
        held = followed(one["properties"][table], one)
        keys = {key: followed(value, one) for key, value in held["properties"].items()}
        if cell.startswith("the same keys"):
            if held != followed(one["properties"]["document"], one):
                failures.append(f"{page}: the keys of {table} are not those of document")
            continue
        names, bold, given = listed(cell, keys)
        attested = one is schema and "evidence" in keys
        wanted = set(keys) - (common if attested else set())
        needed = set(held["required"]) - (common if attested else set())
        if attested and "and the common keys" in cell:
            wanted.add("id"), needed.add("id")
        if sorted(names) != sorted(wanted):
            failures.append(f"{page}: {table} lists {sorted(set(names) ^ wanted)} otherwise than the schema, or a key twice")
        if bold - {"id"} != needed - {"id"} or ("id" in wanted) != ("id" in names):
            failures.append(f"{page}: {table} requires {sorted(bold ^ needed)} otherwise than the schema")
        for key, words_given in given.items():
            if words_given != [word for word in keys[key]["enum"] if word != "unstated"]:
                failures.append(f"{page}: {table} gives {key} the words {words_given}")
    if missing:
        failures.append(f"{page} has no row for {sorted(missing)}")


# One change at a time of files in which every key stands: the reader finds a fault of structure where the schema does.
gone = object()
changes = {"number": 7, "table": {}, "list": [], "gone": gone}
if os.environ.get("QUYCHE_LONG"):
    changes |= {"text": "a", "blank": " ", "flag": True, "lists": [["a"]], "fraction": 1.5, "no id": "Không-Có",
                "no day": "2024-02-30", "day": "2024-01-31"}
# What only meaning decides: the words and amounts of a measure, turned seats, days that are in no calendar.
of_meaning = {"Q2005", "Q2010", "Q2013", "Q2015"}
of_names = {"Q3001", "Q3012", "Q3013"}  # of values that are no ids or no ranges, either


def places(node, way=()):
    """Each key once, and the first of each list."""
    yield way, node
    if isinstance(node, dict):
        for key, held in node.items():
            yield from places(held, (*way, key))
    elif isinstance(node, list) and node:
        yield from places(node[0], (*way, 0))


def changed(whole, way, new):
    made = copy.deepcopy(whole)
    at = made
    for key in way[:-1]:
        at = at[key]
    if new is gone:
        del at[way[-1]]
    else:
        at[way[-1]] = new
    return made


def structure_found(folder, number, file, options):
    """The codes of the errors of a file."""
    path = pathlib.Path(folder) / f"{number}.json"
    path.write_text(json.dumps(file, ensure_ascii=False), encoding="utf-8")
    done = subprocess.run([sys.argv[2], "check", *options, str(path), "--format", "json"], capture_output=True, text=True)
    return {one["code"] for one in json.loads(done.stdout)["findings"] if one["severity"] == "error"}


agreed = 0
for one, name, options in ((schema, "every_key.toml", ["--unit", "none"]),
                           (registry_schema, "every_key_registry.toml",
                            ["--unit", "none", "--file", str(root / "tests/schema/every_key.toml"), "--registry"])):
    whole = read(root / "tests/schema" / name)
    for table, held in one["properties"].items():
        keys = set(followed(held, one).get("properties", {}))
        if not keys:
            continue
        lacking = keys - set().union(*whole[table] if isinstance(whole[table], list) else [whole[table]]) - common
        if lacking and table != "cited_document":  # the keys of a document
            failures.append(f"{name}: {table} lacks {sorted(lacking)}")
    tried = []
    for way, node in places(whole):
        for kind, new in changes.items():
            if way and not (kind == "gone" and isinstance(way[-1], int)):
                tried.append((way, kind, changed(whole, way, new)))
        if isinstance(node, dict):
            tried.append((way, "unknown", changed(whole, (*way, "khong-co"), 1)))
    judge = jsonschema.Draft7Validator(one)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        found_codes = pool.map(lambda each: structure_found(folder, each[0], each[1][2], options), enumerate(tried))
        for (way, kind, file), codes in zip(tried, found_codes):
            structural = {code for code in codes if code < "Q3"}
            if judge.is_valid(file) == (not structural):
                agreed += 1
            elif structural <= of_meaning and codes and (structural or codes & of_names):
                pass
            elif (way, kind) != (("unit",), "gone"):  # a stack has one unit, and each of its files need not
                failures.append(f"{name}: {way} {kind}: the schema says otherwise than {sorted(codes)}")

print("\n".join(failures))
print(f"count: schema good files {len(good)} bad structure refused {refused} left to the reader {len(accepted)}")
print(f"count: schema good registries {len(registries)} bad structure refused {registries_refused}")
print(f"count: schema rows of the pages {rows}")
print(f"count: schema and reader agree on changed files {agreed}")
sys.exit(1 if failures or refused < 30 or registries_refused < 8 or rows < 35 or agreed < 800 else 0)
