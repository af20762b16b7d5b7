"""Checks entities, one a line, against the model of FollowTheMoney as its package brings it, and prints what is wrong in them."""

import json
import sys
from importlib.metadata import files
from pathlib import Path

import yaml
from prefixdate import parse

schemata = {}
for file in files("followthemoney"):
    if file.match("schema/*.y*ml"):
        schemata |= yaml.safe_load(file.locate().read_text())


def lineage(name):
    return {name}.union(*(lineage(parent) for parent in schemata[name].get("extends", [])))


def of_lineage(name, key):
    return [schemata[one].get(key) or {} for one in lineage(name)]


def faults(entity, kinds):
    name = entity["schema"]
    if schemata.get(name, {"abstract": True}).get("abstract"):
        return [f"there is no {name}"]
    model = {key: value for part in of_lineage(name, "properties") for key, value in part.items()}
    given = entity["properties"]
    found = [f"{name} has no {key}" for key in given if key not in model]
    found += [f"{name} needs {key}" for part in of_lineage(name, "required") for key in part if not given.get(key)]
    for key, values in given.items():
        kind = model.get(key, {}).get("type")
        for value in values:
            if not isinstance(value, str) or value == "":
                found.append(f"{name}.{key} is no text")
            elif kind == "date" and parse(value).text != value:
                found.append(f"{name}.{key} is no date: {value}")
            elif kind == "entity" and model[key].get("range", "Thing") not in lineage(kinds.get(value, name)):
                found.append(f"{name}.{key} is a {kinds[value]}")
            elif kind == "entity" and value not in kinds:
                found.append(f"{name}.{key} is not among them")
    return found


entities = [json.loads(line) for line in Path(sys.argv[1]).read_text().splitlines()]
kinds = {entity["id"]: entity["schema"] for entity in entities}
wrong = {one for entity in entities for one in faults(entity, kinds)}
print(json.dumps({"schemata": sorted(set(kinds.values())), "faults": sorted(wrong)}))
