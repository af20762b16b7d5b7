"""The questions. Who is asked about is given by name, by Wikidata id (`Q7747`) or by the id of an entity."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode
from typing import Any, Callable, Iterator

from . import documents
from .answers import Change, Entity, Event, Mediator, Path, Relation, Statement
from .scope import Scope
from .transport import Transport

_PAGE = 100
_EVERYTHING = Scope()


class Graph:
    """A server's graph. Lists are read page by page while they are walked, so `itertools.islice` bounds the work."""

    def __init__(self, url: str, key: str | None = None, timeout: float = 60.0):
        self._transport = Transport(url, key, timeout)

    def query(self, document: str, variables: dict[str, Any] | None = None) -> Any:
        """Any GraphQL operation; the `data` of its answer."""
        return self._transport.ask(document, variables or {})

    def entity(self, name: str) -> Entity | None:
        found: Entity | None = self._transport.ask(documents.ENTITY, {"id": _reference(name)})["entity"]
        return found

    def relations(
        self,
        about: str | None = None,
        *,
        to: str | None = None,
        types: list[str] | None = None,
        scope: Scope = _EVERYTHING,
    ) -> Iterator[Relation]:
        """Of an entity, or of it with another one, or all."""
        if about is None:
            if to is not None:
                raise ValueError("to: give about as well")
            return self._pages(documents.ALL_RELATIONS, {"types": types, **scope.variables()})
        ends = {"about": _reference(about), "with": to and _reference(to)}
        asked = {**ends, "types": types, **scope.variables()}
        return self._pages(documents.RELATIONS, asked, lambda entity: entity["relations"])

    def events(
        self,
        participants: list[str] | None = None,
        *,
        types: list[str] | None = None,
        places: list[str] | None = None,
        scope: Scope = _EVERYTHING,
    ) -> Iterator[Event]:
        """In which all of the participants take part."""
        filter = _given(
            participants=participants and [_reference(name) for name in participants],
            places=places and [_reference(name) for name in places],
            types=types,
        )
        asked = scope.variables()
        return self._pages(documents.EVENTS, {"filter": {**filter, **asked}, **asked})

    def statements(
        self, about: str | None = None, *, polarity: str | None = None, scope: Scope = _EVERYTHING
    ) -> Iterator[Statement]:
        """What was said, one claim of one document each; `scope` counts with its time alone."""
        filter = _given(about=about and _reference(about), polarity=polarity, at=scope.variables()["at"])
        return self._pages(documents.STATEMENTS, {"filter": filter})

    def mediators(
        self, a: str, b: str, *, max_gap_hours: float | None = None, first: int = 10, scope: Scope = _EVERYTHING
    ) -> list[Mediator]:
        """Who was in contact with both sides, the likeliest first."""
        asked = {"a": _reference(a), "b": _reference(b), "maxGapHours": max_gap_hours, "first": first}
        found: list[Mediator] = self._transport.ask(documents.MEDIATORS, {**asked, **scope.variables()})["mediators"]
        return found

    def paths(
        self,
        start: str,
        end: str,
        *,
        types: list[str] | None = None,
        k: int = 5,
        max_depth: int = 4,
        scope: Scope = _EVERYTHING,
    ) -> list[Path]:
        """The shortest ways between two, each step with its quote."""
        asked = scope.variables()
        bounds = _given(types=types, k=k, maxDepth=max_depth)
        input = {"from": _reference(start), "to": _reference(end), **bounds, **asked}
        found: list[Path] = self._transport.ask(documents.PATHS, {"input": input, **asked})["paths"]["paths"]
        return found

    def changes(
        self, about: list[str] | None = None, *, since: int | None = None, scope: Scope = _EVERYTHING
    ) -> Iterator[Change]:
        """What each commit changes, as it comes. It ends when the server does, or raises where the connection breaks;
        the `revision` of the last one goes on after it by `since`."""
        asked = {"about": about and [_reference(name) for name in about], "since": since, **scope.variables()}
        return (answer["graphChanged"] for answer in self._transport.stream(documents.CHANGES, asked))

    def export(self, format: str, **parameters: Any) -> Iterator[str]:
        """The lines of `GET /export/FORMAT`, with its parameters (`about=`, `among=`, `asOf=`, `minSources=`, …)."""
        return self._transport.export(format, parameters)

    def _pages(
        self, document: str, variables: dict[str, Any], inside: Callable[[Any], Any] = lambda page: page
    ) -> Iterator[Any]:
        after = None
        while True:
            answer = self._transport.ask(document, {**variables, "first": _PAGE, "after": after})
            if answer["page"] is None:
                return
            page = inside(answer["page"])
            yield from page["nodes"]
            if not page["pageInfo"]["hasNextPage"]:
                return
            after = page["pageInfo"]["endCursor"]


def _reference(name: str) -> str:
    """An id, or what the API takes for one."""
    if name.startswith(("name:", "wikidata:")) or _is_id(name):
        return name
    return f"wikidata:{name}" if re.fullmatch(r"Q[1-9]\d*", name) else f"name:{name}"


def _is_id(text: str) -> bool:
    """Ids are opaque but for this: in base64 they name their noun."""
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4)).startswith(b"Entity:")
    except ValueError:
        return False


def _given(**arguments: Any) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if value is not None}
