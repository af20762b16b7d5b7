"""A typed client of an Entente server. It needs nothing but Python; `frame` needs pandas.

>>> from entente import Graph, Scope
>>> graph = Graph("http://localhost:4000")
>>> for relation in graph.relations("Emmanuel Macron", scope=Scope(valid_from="2022-02")):
...     print(relation["standing"]["evidence"]["best"]["text"])
"""

from .errors import EntenteError
from .frames import frame
from .graph import Graph
from .scope import Scope

__all__ = ["EntenteError", "Graph", "Scope", "frame"]
