"""What can go wrong."""

from __future__ import annotations

from typing import Any


class EntenteError(Exception):
    """The server refused a request, or answered a part of it alone.

    `code` is the code of the first error (`BAD_USER_INPUT`, `UNAUTHENTICATED`, …), `errors` are all of them as GraphQL
    gives them, `data` what was answered all the same.
    """

    def __init__(self, message: str, code: str, errors: list[dict[str, Any]], data: Any = None):
        super().__init__(message)
        self.code = code
        self.errors = errors
        self.data = data
