"""Answers as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Iterable

if TYPE_CHECKING:
    import pandas


def frame(rows: Iterable[Any]) -> pandas.DataFrame:
    """A row each; what lies deeper has a column with a dotted name (`standing.evidence.best.text`). Dates stay EDTF
    text, with their bounds beside them as UTC timestamps."""
    import pandas

    table = pandas.json_normalize(list(rows))
    for column in table.columns:
        if column.endswith((".earliest", ".latest")) or column in ("knownAt", "at"):
            table[column] = pandas.to_datetime(table[column], utc=True, errors="coerce", format="ISO8601")
    return table
