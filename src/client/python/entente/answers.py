"""The shapes of answers. They are plain dictionaries, so that they can be stored and shown as they are."""

from __future__ import annotations

from typing import Literal, TypedDict

Verdict = Literal["UNDISPUTED", "DISPUTED", "DENIED_ONLY"]
Polarity = Literal["ASSERTED", "DENIED"]


class Entity(TypedDict):
    id: str
    label: str
    kind: str


class When(TypedDict):
    edtf: str
    """A day, month or year, or an interval of two."""
    earliest: str | None
    latest: str | None


class Publisher(TypedDict):
    label: str


class Document(TypedDict):
    id: str
    title: str | None
    url: str | None
    publisher: Publisher | None


class Quote(TypedDict):
    text: str
    start: int
    """Offset into the text of the document, in UTF-16 code units."""
    end: int
    document: Document


class Evidence(TypedDict):
    independentSources: int
    statements: int
    denials: int
    best: Quote


class Standing(TypedDict):
    verdict: Verdict | None
    confidence: float
    status: str | None
    headline: str | None
    valid: When | None
    when: When | None
    evidence: Evidence | None


class Relation(TypedDict):
    id: str
    relationType: str
    role: str | None
    source: Entity
    target: Entity
    standing: Standing


class Event(TypedDict):
    id: str
    eventType: str
    standing: Standing


class Attribution(TypedDict):
    surface: str


class Statement(TypedDict):
    id: str
    subject: Entity
    predicate: str
    object: Entity | None
    polarity: Polarity
    modality: str
    knownAt: str
    confidence: float
    valid: When | None
    attribution: list[Attribution]
    quote: Quote


class Shuttle(TypedDict):
    gapHours: float
    first: Event
    second: Event


class Mediator(TypedDict):
    entity: Entity
    score: float
    contactsWithA: int
    contactsWithB: int
    shuttles: list[Shuttle]


Hop = TypedDict(
    "Hop",
    {
        "from": Entity,
        "to": Entity,
        "forward": bool,  # true where the relation points the way the path goes
        "relation": Relation,
        "quote": Quote,
    },
)


class Path(TypedDict):
    length: int
    disputed: bool
    explanation: str
    hops: list[Hop]


class Change(TypedDict):
    revision: int
    """Give it as `since` to go on after it."""
    at: str
    truncated: bool
    gone: list[str]
    entities: list[Entity]
    relations: list[Relation]
