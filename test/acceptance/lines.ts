/** Answers in one line each, so that what is expected of a world can be written and read by hand. */
import type { Data } from './project.ts';

const WORTH = 'verdict evidence { statements independentSources denials }';

export const EVENTS = `query($filter: EventFilter) { events(filter: $filter, first: 100) { totalCount nodes {
  eventType mode status when { edtf origin } place { label } participants(first: 20) { edges { node { label } } } ${WORTH} } } }`;

/** `2019-03-05 OCCURRED CONSULT visit in Port Averin: Joost Verhaal, Mara Ilves; 3 statements, 2 sources`. */
export const eventLines = ({ events }: Data): string[] => events.nodes.map(eventLine);

function eventLine(event: Data): string {
  const { eventType, mode, status, when, place, participants } = event;
  const date = when.origin === 'IMPORTED' ? when.edtf : `${when.edtf} (${when.origin.toLowerCase()})`;
  const names = participants.edges.map(({ node }: Data) => node.label).sort();
  const what = [date, status, eventType, mode, place && `in ${place.label}`].filter(Boolean).join(' ');
  return `${what}: ${names.join(', ')}; ${worthOf(event)}`;
}

export const RELATIONS = `query($id: ID!, $with: ID, $types: [RelationType!], $at: TimeScope, $evidence: EvidenceFilter) {
  entity(id: $id) { relations(with: $with, types: $types, at: $at, evidence: $evidence, first: 100) { totalCount nodes {
    relationType role source { label } target { label } valid { edtf } ${WORTH} } } } }`;

/** `Mara Ilves HOLDS_POSITION (president) Aldermark 2016-05-03/..; 1 statement, 1 source`. */
export const relationLines = ({ entity }: Data): string[] => entity.relations.nodes.map(relationLine);

export function relationLine(relation: Data): string {
  const { relationType, role, source, target, valid } = relation;
  const type = role === null ? relationType : `${relationType} (${role})`;
  return `${[source.label, type, target.label, valid?.edtf ?? 'undated'].join(' ')}; ${worthOf(relation)}`;
}

/** `DISPUTED, 2 statements, 1 source, 1 denial`: what is plain is left out. */
function worthOf({ verdict, evidence }: Data): string {
  const { statements, independentSources, denials } = evidence;
  const parts = [
    verdict === 'UNDISPUTED' ? '' : verdict,
    counted(statements, 'statement'),
    counted(independentSources, 'source'),
    denials === 0 ? '' : counted(denials, 'denial'),
  ];
  return parts.filter(Boolean).join(', ');
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
