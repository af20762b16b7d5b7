"""The GraphQL documents behind the questions. What depends on the scope is read through `standing`."""

_ENTITY = "fragment EntityFacts on Entity { id label kind }"
_QUOTE = "fragment QuoteFacts on Quote { text start end document { id title url publisher { label } } }"
_WHEN = "fragment WhenFacts on When { edtf earliest latest }"
_STANDING = """fragment StandingFacts on Standing {
  verdict confidence status headline valid { ...WhenFacts } when { ...WhenFacts }
  evidence { independentSources statements denials best { ...QuoteFacts } }
}"""
_RELATION = """fragment RelationFacts on Relation {
  id relationType role source { ...EntityFacts } target { ...EntityFacts }
  standing(at: $at, evidence: $evidence) { ...StandingFacts }
}"""
_EVENT = "fragment EventFacts on Event { id eventType standing(at: $at, evidence: $evidence) { ...StandingFacts } }"

_RELATIONS = f"{_RELATION} {_STANDING} {_WHEN} {_QUOTE} {_ENTITY}"
_EVENTS = f"{_EVENT} {_STANDING} {_WHEN} {_QUOTE}"
_SCOPE = "$at: TimeScope, $evidence: EvidenceFilter"
_PAGE = "pageInfo { hasNextPage endCursor }"

ENTITY = f"query Entity($id: ID!) {{ entity(id: $id) {{ ...EntityFacts }} }} {_ENTITY}"

RELATIONS = f"""query Relations($about: ID!, $with: ID, $types: [RelationType!], $first: Int, $after: String, {_SCOPE}) {{
  page: entity(id: $about) {{
    relations(with: $with, types: $types, first: $first, after: $after, at: $at, evidence: $evidence) {{
      nodes {{ ...RelationFacts }} {_PAGE} }} }}
}} {_RELATIONS}"""

ALL_RELATIONS = f"""query AllRelations($types: [RelationType!], $first: Int, $after: String, {_SCOPE}) {{
  page: relations(types: $types, first: $first, after: $after, at: $at, evidence: $evidence) {{
    nodes {{ ...RelationFacts }} {_PAGE} }}
}} {_RELATIONS}"""

EVENTS = f"""query Events($filter: EventFilter, $first: Int, $after: String, {_SCOPE}) {{
  page: events(filter: $filter, first: $first, after: $after) {{ nodes {{ ...EventFacts }} {_PAGE} }}
}} {_EVENTS}"""

STATEMENTS = f"""query Statements($filter: StatementFilter, $first: Int, $after: String) {{
  page: statements(filter: $filter, first: $first, after: $after) {{
    nodes {{
      id predicate polarity modality knownAt confidence subject {{ ...EntityFacts }} object {{ ...EntityFacts }}
      valid {{ ...WhenFacts }} attribution {{ surface }} quote {{ ...QuoteFacts }}
    }} {_PAGE} }}
}} {_WHEN} {_QUOTE} {_ENTITY}"""

MEDIATORS = f"""query Mediators($a: ID!, $b: ID!, $maxGapHours: Float, $first: Int, {_SCOPE}) {{
  mediators(a: $a, b: $b, maxGapHours: $maxGapHours, first: $first, at: $at, evidence: $evidence) {{
    entity {{ ...EntityFacts }} score contactsWithA contactsWithB
    shuttles {{ gapHours first {{ ...EventFacts }} second {{ ...EventFacts }} }}
  }}
}} {_EVENTS} {_ENTITY}"""

PATHS = f"""query Paths($input: PathsInput!, {_SCOPE}) {{
  paths(input: $input) {{ paths {{
    length disputed explanation
    hops {{ from {{ ...EntityFacts }} to {{ ...EntityFacts }} forward relation {{ ...RelationFacts }} quote {{ ...QuoteFacts }} }}
  }} }}
}} {_RELATIONS}"""

CHANGES = f"""subscription Changes($about: [ID!], $since: Int, {_SCOPE}) {{
  graphChanged(about: $about, since: $since) {{
    revision at truncated gone entities {{ ...EntityFacts }} relations {{ ...RelationFacts }}
  }}
}} {_RELATIONS}"""
