/** Rows of the API as items: what is said, its verdict, its quotes, and where a person can look at it. */
import { pageLink, readerLink } from '../../../schema/api/page-link.ts';
import type { Data } from './ask.ts';
import type { Item } from './result.ts';

/** `origin`: where clients reach the server. */
export interface Links {
  readonly origin: string;
}

const linkTo = ({ origin }: Links, words: Record<string, string>): string => pageLink(origin, words);

export const entityLink = (links: Links, id: string): string => linkTo(links, { e: id, sel: id, panel: 'actor' });
export const documentLink = ({ origin }: Links, id: string): string => readerLink(origin, id);

function tieLink(links: Links, { source, target, relationType }: Data): string {
  const ends = `${source.id} ${target.id}`;
  return linkTo(links, { e: ends, edge: `${ends} ${relationType}`, panel: 'evidence' });
}

/** The best words for it, then those that deny it; each once. */
function bothSides(best: Data, against: Data): readonly Data[] {
  const denying = against.nodes.map(({ attribution, quote }: Data) => ({ ...quote, denies: true, attribution }));
  const isDenial = denying.some((one: Data) => one.quoted === best.quoted);
  return isDenial ? denying : [best, ...denying];
}

export function tieItem(links: Links, { evidence, against, ...tie }: Data): Item {
  const { best, ...counts } = evidence;
  return { ...tie, evidence: counts, quotes: bothSides(best, against), permalink: tieLink(links, tie) };
}

export function eventItem(links: Links, { evidence, against, participants, ...event }: Data): Item {
  const { best, ...counts } = evidence;
  const named = participants.edges.map(({ role, node }: Data) => ({ role, ...node }));
  const ids = named.map(({ id }: Data) => id).join(' ');
  return {
    ...event,
    participants: named,
    evidence: counts,
    quotes: bothSides(best, against),
    permalink: linkTo(links, { e: ids, panel: 'events' }),
  };
}

export function claimItem(links: Links, { quote, relation, event, ...claim }: Data): Item {
  return {
    ...claim,
    verdict: relation?.verdict ?? event?.verdict ?? null,
    quotes: [quote],
    permalink: readerLink(links.origin, quote.document.id, claim.id),
  };
}

export function pathItem(links: Links, { hops, entities, ...path }: Data): Item {
  return {
    ...path,
    verdict: path.disputed ? 'DISPUTED' : 'UNDISPUTED',
    entities,
    hops: hops.map(({ quote, ...hop }: Data) => hop),
    quotes: hops.map(({ quote }: Data) => quote),
    permalink: linkTo(links, { e: entities.map(({ id }: Data) => id).join(' ') }),
  };
}

export function mediatorItem(
  links: Links,
  sides: readonly [string, string],
  { entity, shuttles, ...counts }: Data,
): Item {
  const shown = shuttles.slice(0, 3);
  const contacts = shown.flatMap(({ first, second }: Data) => [first, second]);
  const isDisputed = contacts.some(({ verdict }: Data) => verdict === 'DISPUTED');
  return {
    ...entity,
    ...counts,
    verdict: contacts.length === 0 ? null : isDisputed ? 'DISPUTED' : 'UNDISPUTED',
    shuttles: shown.map(({ gapHours, first, second }: Data) => ({
      gapHours,
      first: first.headline,
      second: second.headline,
    })),
    quotes: contacts.map(({ evidence }: Data) => evidence.best),
    permalink: linkTo(links, { e: [...sides, entity.id].join(' ') }),
  };
}

export function foundItem(links: Links, { score, matchedName, node }: Data): Item {
  const { relations, ...entity } = node;
  const [tie] = relations.nodes;
  return {
    ...entity,
    score,
    matchedName,
    verdict: tie?.verdict ?? null,
    known: tie ? `${tie.source.label} ${tie.relationType} ${tie.target.label}` : null,
    quotes: tie ? bothSides(tie.evidence.best, tie.against) : [],
    permalink: entityLink(links, entity.id),
  };
}

export const addedItem = (links: Links, tie: Data): Item => ({ change: 'ADDED', ...tieItem(links, tie) });

export const retractedItem = (links: Links, tie: Data): Item => ({
  change: 'RETRACTED',
  ...tie,
  quotes: [],
  permalink: tieLink(links, tie),
});

export const turnedItem = (links: Links, { before, after, relation, causedBy }: Data): Item => ({
  change: 'VERDICT',
  ...relation,
  before,
  verdict: after,
  quotes: causedBy.map(({ quote, polarity, attribution }: Data) => ({ ...quote, polarity, attribution })),
  permalink: tieLink(links, relation),
});
