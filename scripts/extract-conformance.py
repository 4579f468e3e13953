#!/usr/bin/env python3
"""Turns the recorded conformance cases into test resources that hold the expected answers only, and none of the Python.

Usage: scripts/extract-conformance.py [FOLDER OF THE RECORDED CASES]

A developer's tool: the build reads what is committed under athanor-test-support/src/main/resources/conformance.
"""

import json
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
TARGET = PROJECT / "athanor-test-support/src/main/resources/conformance"

COMMON = ["id", "area", "difficulty", "description", "order_not_fixed"]


def pick(source, *keys):
    """The named entries that are there, in this order."""
    return {key: source[key] for key in keys if key in source}


def step(source):
    found = pick(source, "do", "emitted", "raises", "warnings")
    if "results" in source:
        found["results"] = [result["value"] for result in source["results"]]
    return found


def sql(case):
    return pick(case, *COMMON, "schema", "options", "expected", "sqlite_run", "also_right")


def orm(case):
    found = pick(
        case, *COMMON, "mapping", "mapping_words", "session_options", "foreign_keys_enforced", "given",
        "depends_on_immediate_collection",
    )
    found["steps"] = [step(one) for one in case["steps"]]
    if "also_right" in case:
        found["also_right"] = {"steps": [[step(one) for one in steps] for steps in case["also_right"]["steps"]]}
    return found


def errors(case):
    found = pick(case, *COMMON, "schema", "mapping", "mapping_words", "given", "kind", "expected", "message_mentions")
    if "afterwards" in case:
        found["afterwards"] = pick(case["afterwards"], "value")
    return found


def reflect(case):
    return pick(
        case, *COMMON, "ddl", "dialect", "expected", "recreate", "expr_value", "expr_raises", "also_right"
    )


def main():
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT.parent / "shared/conformance"
    TARGET.mkdir(parents=True, exist_ok=True)
    for extract in (sql, orm, errors, reflect):
        name = extract.__name__ + ".jsonl"
        with open(source / name, encoding="utf-8") as lines:
            cases = [json.loads(line) for line in lines if line.strip()]
        with open(TARGET / name, "w", encoding="utf-8", newline="\n") as out:
            for case in sorted(cases, key=lambda one: one["id"]):
                out.write(json.dumps(extract(case), ensure_ascii=False) + "\n")
        print(f"{name}: {len(cases)} cases")
    with open(source / "schemas.json", encoding="utf-8") as file:
        schemas = json.load(file)
    with open(TARGET / "schemas.json", "w", encoding="utf-8", newline="\n") as out:
        json.dump(schemas, out, ensure_ascii=False, indent=1)
        out.write("\n")


if __name__ == "__main__":
    main()
