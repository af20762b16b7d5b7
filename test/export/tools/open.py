"""Opens what was exported into a folder with the tools that analysts use, and prints what each of them sees."""

import json
import sys
from pathlib import Path

import duckdb
import igraph
import networkx
import pandas
import rdflib
from pyld import jsonld

folder = Path(sys.argv[1])


def of_networkx(graph):
    edges = sorted(
        [graph.nodes[source]["label"], data["type"], graph.nodes[target]["label"]]
        for source, target, data in graph.edges(data=True)
    )
    return {"nodes": graph.number_of_nodes(), "directed": graph.is_directed(), "edges": edges}


def of_igraph(graph):
    edges = sorted(
        [graph.vs[edge.source]["label"], edge["type"], graph.vs[edge.target]["label"]] for edge in graph.es
    )
    return {"nodes": graph.vcount(), "directed": graph.is_directed(), "edges": edges}


def of_pandas():
    nodes = pandas.read_csv(folder / "csv-nodes")
    edges = pandas.read_csv(folder / "csv-edges")
    labels = dict(zip(nodes["id"], nodes["label"]))
    rows = sorted([labels[row.source], row.type, labels[row.target]] for row in edges.itertuples())
    return {"nodes": len(nodes), "directed": True, "edges": rows}


def of_duckdb():
    def count(table):
        files = str(folder / "parquet" / table / "**" / "*.parquet")
        return duckdb.sql(f"SELECT count(*) FROM read_parquet('{files}', hive_partitioning = true)").fetchall()[0][0]

    relations = duckdb.sql(
        f"SELECT type, count(*) AS many FROM read_parquet('{folder}/parquet/relations/**/*.parquet') GROUP BY type"
    ).df()
    return {
        **{table: count(table) for table in ("relations", "statements", "documents")},
        "types": dict(sorted(zip(relations["type"], (int(many) for many in relations["many"])))),
    }


def of_rdflib():
    graph = rdflib.Graph().parse(folder / "jsonld", format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    trig = rdflib.Dataset()
    trig.parse(folder / "nanopub", format="trig")
    np = rdflib.Namespace("http://www.nanopub.org/nschema#")
    publications = set(trig.quads((None, rdflib.RDF.type, np.Nanopublication, None)))
    whole = [
        all(
            len(trig.graph(part)) > 0
            for predicate in (np.hasAssertion, np.hasProvenance, np.hasPublicationInfo)
            for part in trig.objects(publication, predicate)
        )
        for publication, *_ in publications
    ]
    return {
        "triples": len(graph),
        "claims": len(set(graph.subjects(rdflib.RDF.type, schema.Claim))),
        "nanopublications": len(publications),
        "whole": all(whole),
    }


print(
    json.dumps(
        {
            "networkx reads GraphML": of_networkx(networkx.read_graphml(folder / "graphml")),
            "networkx reads GEXF": of_networkx(networkx.read_gexf(folder / "gexf", version="1.3")),
            "igraph reads GraphML": of_igraph(igraph.Graph.Read_GraphML(str(folder / "graphml"))),
            "pandas reads CSV": of_pandas(),
            "duckdb": of_duckdb(),
            "rdflib": of_rdflib(),
            "pyld": len(jsonld.to_rdf(json.loads((folder / "jsonld").read_text()))["@default"]),
        }
    )
)
