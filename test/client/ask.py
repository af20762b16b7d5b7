"""Asks a server by the Python client, and prints what came as JSON."""

import json
import sys
from itertools import islice
from pathlib import Path

from entente import EntenteError, Graph, Scope, frame

url, notebook = sys.argv[1:]
graph = Graph(url)
february = Scope(valid_from="2022-02", valid_to="2022-02", include_undated=False)
morning = Scope(as_of="2022-02-08T09:00:00Z")


def verdicts(scope):
    found = graph.relations("Emmanuel Macron", to="Vladimir Putin", types=["AGREE"], scope=scope)
    return [relation["standing"]["verdict"] for relation in found]


def refused(ask):
    try:
        ask()
    except EntenteError as error:
        return {"code": error.code, "message": str(error)}
    return None


def run_notebook():
    """Runs its cells as Jupyter does, without Jupyter."""
    import matplotlib

    matplotlib.use("Agg")
    names = {}
    for cell in json.loads(Path(notebook).read_text())["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)
    return {"contacts": int(names["contacts"].to_numpy().sum()), "bars": len(names["axes"].patches), "known": names["known"]}


statements = list(graph.statements("Vladimir Putin"))
table = frame(statements)
print(
    json.dumps(
        {
            "macron": graph.entity("Q3052772"),
            "nobody": graph.entity("Nobody Here"),
            "verdicts": [verdicts(morning), verdicts(Scope())],
            "relations": [relation["id"] for relation in graph.relations()],
            "by id": graph.entity(statements[0]["subject"]["id"]) == statements[0]["subject"],
            "february": len(list(graph.relations("Emmanuel Macron", scope=february))),
            "statements": len(statements),
            "denied": len(list(graph.statements("Vladimir Putin", polarity="DENIED"))),
            "columns": sorted(table.columns),
            "known": str(table["knownAt"].dtype),
            "events": [event["standing"]["headline"] for event in graph.events(["Vladimir Putin", "Emmanuel Macron"])],
            "path": [hop["to"]["label"] for hop in graph.paths("Vladimir Putin", "Volodymyr Zelenskyy", k=1)[0]["hops"]],
            "mediator": graph.mediators("Vladimir Putin", "Volodymyr Zelenskyy")[0]["entity"]["label"],
            "change": next(islice(graph.changes(since=0), 1))["revision"],
            "export": next(graph.export("csv-nodes")),
            "refused": [
                refused(lambda: list(graph.relations("Emmanuel Macron", scope=Scope(valid_from="soon")))),
                refused(lambda: graph.query("{ nothing }")),
                refused(lambda: next(graph.export("csv-nodes", colour="red"))),
            ],
            "notebook": run_notebook(),
        }
    )
)
