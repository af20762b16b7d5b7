/** The closed word lists of the graph as GraphQL enums; the codes come from the domain, the words for people from here. */
import type { Quad as QuadCode, RelationFamily as RelationFamilyCode } from '../../src/domain/relation-types.ts';
import type {
  DateOrigin as DateOriginCode,
  EntityKind as EntityKindCode,
  EventRole as EventRoleCode,
  EventStatus as EventStatusCode,
  Modality as ModalityCode,
  Polarity as PolarityCode,
  ReportedAs as ReportedAsCode,
  ReviewState as ReviewStateCode,
  Verdict as VerdictCode,
} from '../../src/domain/vocabulary.ts';
import { builder } from '../builder.ts';

/** An enum whose values all have a description; the compiler sees that none is missing. */
export function enumOf<Code extends string>(name: string, description: string, values: Readonly<Record<Code, string>>) {
  const described = Object.fromEntries(
    Object.entries<string>(values).map(([code, words]) => [code, { description: words }]),
  ) as Record<Code, { description: string }>;
  return builder.enumType(name, { description, values: described });
}

export const EntityKind = enumOf<EntityKindCode>(
  'EntityKind',
  'What sort of actor or thing an entity is; it is read from names and offices, and editors may say otherwise.',
  {
    PERSON: 'A human being.',
    STATE: 'A country with its government.',
    PUBLIC_BODY: 'An institution of a state: a ministry, a parliament, the Kremlin.',
    IGO: 'An organization of states, as NATO.',
    FORMAT: 'A standing negotiation format, as the Normandy Format.',
    ORGANIZATION: 'Another organization: a company, a union, a foundation.',
    PARTY: 'A political party.',
    ARMED_GROUP: 'An armed group that is no state’s army.',
    MEDIA: 'A newspaper, agency or broadcaster; publishers are among them.',
    GROUP: 'People who act together, or a bloc.',
    AGREEMENT: 'A treaty or agreement with parties.',
    PLACE: 'A city, region or building where something happens.',
    UNKNOWN: 'Named, and not yet told what it is.',
  },
);

export const RelationFamily = enumOf<RelationFamilyCode>('RelationFamily', 'What may stand between two entities.', {
  DURABLE: 'A state of affairs that holds for a while.',
  EVENT: 'One PLOVER event that the two took part in.',
});

export const Quad = enumOf<QuadCode>(
  'Quad',
  'The quadrant of an event type: words or deeds, cooperation or conflict.',
  {
    VERBAL_COOPERATION: 'Words that bring together.',
    MATERIAL_COOPERATION: 'Deeds that help.',
    VERBAL_CONFLICT: 'Words against.',
    MATERIAL_CONFLICT: 'Deeds against.',
  },
);

export const EventRole = enumOf<EventRoleCode>('EventRole', 'What part an entity has in an event.', {
  ACTOR: 'Does it.',
  RECIPIENT: 'It is done to, or with.',
  HOST: 'Receives a visit.',
  VISITOR: 'Comes for a visit.',
  MEDIATOR: 'Stands between the sides.',
  SPOKESPERSON: 'Speaks for a side.',
  SIGNATORY: 'Signs.',
  TOPIC: 'Is talked about.',
});

export const EventStatus = enumOf<EventStatusCode>(
  'EventStatus',
  'How far an event has come, by the strongest words in the scope.',
  {
    OCCURRED: 'Reported as a fact.',
    PLANNED: 'Announced.',
    REQUESTED: 'Asked for.',
    HYPOTHETICAL: 'Only thought of.',
    CANCELLED: 'Planned, then called off, and not reported as a fact since.',
  },
);

export const Polarity = enumOf<PolarityCode>('Polarity', 'Which side a statement takes.', {
  ASSERTED: 'It says that it is so.',
  DENIED: 'It says that it is not so.',
});

export const Modality = enumOf<ModalityCode>('Modality', 'How real a statement says its content is.', {
  FACT: 'Told as so: it holds, held or happened.',
  PLAN: 'It is due.',
  REQUEST: 'Somebody asks for it.',
  CANCELLATION: 'A plan is called off.',
  HYPOTHESIS: 'It may be.',
  OPINION: 'Somebody thinks so: kept and quoted, never evidence.',
  QUESTION: 'Somebody asks whether: kept and quoted, never evidence.',
});

export const ReportedAs = enumOf<ReportedAsCode>('ReportedAs', 'In what form a document brings a statement.', {
  DIRECT_QUOTE: 'In somebody’s own words.',
  INDIRECT_SPEECH: 'As what somebody said.',
  NARRATION: 'In the document’s own voice.',
  ANONYMOUS_SOURCE: 'From a source that is not named.',
});

export const Verdict = enumOf<VerdictCode>(
  'Verdict',
  'What the evidence in the scope comes to; computed, never stored by hand, never decided by recency.',
  {
    UNDISPUTED: 'Asserted, and no denial reaches it.',
    DISPUTED: 'Asserted and denied.',
    DENIED_ONLY: 'Only denied: never drawn or walked unless asked for.',
    RETRACTED: 'No statement is left: kept for audit, reached by id only.',
  },
);

export const DateOrigin = enumOf<DateOriginCode>('DateOrigin', 'Where a date comes from.', {
  STATED: 'The text has it.',
  RELATIVE_RESOLVED: 'Worked out from words such as “on Monday” and the day of publication.',
  PUBLICATION_FALLBACK: 'None was given: by the day of the first report.',
  INFERRED: 'Read from the dateline.',
  IMPORTED: 'Came with an import.',
  MANUAL: 'Set by a person.',
});

export const ReviewState = enumOf<ReviewStateCode>('ReviewState', 'What an editor made of a statement.', {
  UNREVIEWED: 'Nobody looked yet.',
  ACCEPTED: 'The words say so.',
  REJECTED: 'Misread: it gives no evidence.',
});

export const Direction = enumOf<'OUT' | 'IN' | 'BOTH'>(
  'Direction',
  'Which way a relation points, seen from an entity.',
  {
    OUT: 'It is the source, or the tie is mutual.',
    IN: 'It is the target, or the tie is mutual.',
    BOTH: 'Either way.',
  },
);

export const SortDirection = enumOf<'ASC' | 'DESC'>('SortDirection', 'Which end comes first.', {
  ASC: 'The least first.',
  DESC: 'The greatest first.',
});
