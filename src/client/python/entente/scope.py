"""When, as of when, and how well supported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Scope:
    """Every question can be asked in a scope; what is left out leaves the server's default.

    World time (`valid_from`, `valid_to`) is a year, a month or a day, as in `2022-02`. Knowledge time (`as_of`) is an
    instant in ISO 8601, or a day, which means its end. `publishers` are ids of entities, or `name:…`.
    """

    valid_from: str | None = None
    valid_to: str | None = None
    as_of: str | None = None
    include_undated: bool | None = None
    min_independent_sources: int | None = None
    max_independent_sources: int | None = None
    min_confidence: float | None = None
    publishers: tuple[str, ...] | None = None
    exclude_publishers: tuple[str, ...] | None = None
    include_disputed: bool | None = None
    include_denied: bool | None = None
    include_unrealized: bool | None = None

    _TIME = ("valid_from", "valid_to", "as_of", "include_undated")

    def variables(self) -> dict[str, Any]:
        """`at` and `evidence`, as the API takes them."""
        given = {name: value for name in self.__dataclass_fields__ if (value := getattr(self, name)) is not None}
        return {
            "at": {_camel(name): value for name, value in given.items() if name in self._TIME},
            "evidence": {_camel(name): value for name, value in given.items() if name not in self._TIME},
        }


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)
