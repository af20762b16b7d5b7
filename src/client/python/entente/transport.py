"""HTTP by the standard library: one request, or a stream of server-sent events."""

from __future__ import annotations

import json
from typing import Any, Iterator
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from .errors import EntenteError

_ANSWER = "application/graphql-response+json, application/json"


class Transport:
    """`url` is the server's (`http://localhost:4000`), `key` the secret of a reader or editor, `timeout` in seconds."""

    def __init__(self, url: str, key: str | None = None, timeout: float = 60.0):
        self._url = url.rstrip("/")
        self._timeout = timeout
        self._headers = {"authorization": f"Bearer {key}"} if key else {}

    def ask(self, document: str, variables: dict[str, Any]) -> Any:
        """The `data` of the answer. Raises EntenteError where the answer has errors."""
        with self._post(document, variables, _ANSWER) as response:
            return _data(json.load(response))

    def stream(self, document: str, variables: dict[str, Any]) -> Iterator[Any]:
        """The `data` of each event, until the server ends the stream or the caller goes."""
        with self._post(document, variables, "text/event-stream") as response:
            event, lines = "", []
            for raw in response:
                line = raw.decode("utf-8").rstrip("\n")
                if line.startswith("event:"):
                    event = line[6:].strip()
                elif line.startswith("data:"):
                    lines.append(line[5:].removeprefix(" "))
                elif line == "":
                    if event == "complete":
                        return
                    if lines and event in ("", "next"):
                        yield _data(json.loads("\n".join(lines)))
                    event, lines = "", []

    def export(self, format: str, parameters: dict[str, Any]) -> Iterator[str]:
        """The lines of an export."""
        query = urlencode({name: value for name, value in parameters.items() if value is not None}, doseq=True)
        request = Request(f"{self._url}/export/{format}?{query}", headers=self._headers)
        with self._open(request) as response:
            for line in response:
                yield line.decode("utf-8").rstrip("\n")

    def _post(self, document: str, variables: dict[str, Any], accept: str) -> Any:
        given = {name: value for name, value in variables.items() if value is not None}
        body = json.dumps({"query": document, "variables": given}).encode()
        headers = {**self._headers, "accept": accept, "content-type": "application/json"}
        return self._open(Request(f"{self._url}/graphql", data=body, headers=headers))

    def _open(self, request: Request) -> Any:
        try:
            return urlopen(request, timeout=self._timeout)
        except HTTPError as refused:
            with refused:
                raise _error_in(refused.read().decode("utf-8", "replace"), refused.code) from None


def _data(answer: dict[str, Any]) -> Any:
    errors = answer.get("errors")
    if errors:
        raise _error(errors, answer.get("data"))
    return answer["data"]


def _error(errors: list[dict[str, Any]], data: Any = None) -> EntenteError:
    first = errors[0]
    code = first.get("extensions", {}).get("code", "UNKNOWN")
    return EntenteError(first["message"], code, errors, data)


def _error_in(body: str, status: int) -> EntenteError:
    try:
        return _error(json.loads(body)["errors"])
    except (ValueError, KeyError, IndexError, TypeError):
        return EntenteError(f"the server answered {status}: {body[:200]}", f"HTTP_{status}", [])
