/** When a row of an extraction answers a row of hand-made gold: names, types, stance, spans. */

export interface GoldActor {
  readonly canonical: string;
  readonly type: string;
  readonly qid: string | null;
  readonly aliasesSeen: readonly string[];
  readonly docs: readonly string[];
}

export interface GoldRelation {
  readonly split: string;
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly subject: string;
  readonly subjectAlso: readonly string[];
  readonly type: string;
  readonly mode: string | null;
  readonly object: string | null;
  readonly objectAlso: readonly string[];
  readonly location: string | null;
  readonly date: string | null;
  readonly modality: string;
  readonly symmetric: boolean;
  readonly optional: boolean;
}

export interface Statement {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly subject: string;
  readonly subjectQid: string | null;
  readonly predicate: string;
  readonly object: string | null;
  readonly objectQid: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly modality: string;
  readonly polarity: string;
  readonly attribution: readonly string[];
}

const membership = ['MEMBER_OF', 'EMPLOYED_BY', 'PART_OF'];
const DURABLE: Readonly<Record<string, readonly string[]>> = {
  headOfState: ['HOLDS_POSITION'],
  headOfGovernment: ['HOLDS_POSITION'],
  leads: ['HOLDS_POSITION'],
  holdsPresidencyOf: ['HOLDS_POSITION'],
  spokespersonFor: ['REPRESENTS'],
  memberOf: membership,
  participantIn: membership,
  affiliatedWith: membership,
  signatoryTo: ['PARTY_TO'],
  successorOf: ['SUCCEEDED'],
};
export const durablePredicates: ReadonlySet<string> = new Set(Object.values(DURABLE).flat());
export const isDurable = (gold: GoldRelation): boolean => gold.type in DURABLE;
export const isFree = (gold: GoldRelation): boolean => gold.optional || gold.modality === 'negated';

const LONGEST_EVIDENCE = 700;
const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

export function nameKey(name: string | null): string {
  return (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/^(the|mr\.?|m\.|mrs\.?|ms\.?)\s+/, '')
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The names of the gold actors that a label and an id stand for; the id decides. */
export class Names {
  readonly #actors: readonly GoldActor[];

  constructor(actors: readonly GoldActor[]) {
    this.#actors = actors;
  }

  meant(label: string | null, qid: string | null): GoldActor[] {
    const labelled = this.#withLabel(label).filter((actor) => !qid || !actor.qid || actor.qid === qid);
    const known = qid ? this.#actors.find((actor) => actor.qid === qid) : undefined;
    return known && !labelled.includes(known) ? [known, ...labelled] : labelled;
  }

  standsFor(label: string | null, qid: string | null, names: readonly string[]): boolean {
    if (!label && !qid) return false;
    const meant = this.meant(label, qid).map(({ canonical }) => canonical);
    const unlisted = meant.length === 0 ? nameKey(label) : null;
    return names.some((name) => meant.includes(name) || (unlisted !== null && nameKey(name) === unlisted));
  }

  #withLabel(label: string | null): GoldActor[] {
    const key = nameKey(label);
    const canonical = this.#actors.filter((actor) =>
      [actor.canonical, actor.canonical.split(',')[0] ?? ''].some((name) => nameKey(name) === key),
    );
    if (canonical.length > 0) return canonical;
    return this.#actors.filter((actor) => actor.aliasesSeen.some((alias) => isName(alias) && nameKey(alias) === key));
  }
}

/** `the French president` is a mention and no label. */
const isName = (alias: string): boolean =>
  /^\p{Lu}/u.test(alias.split(/\s+/).at(-1) ?? '') && !/(president|chancellor|state)$/i.test(alias);

/** Type and both ends agree, on evidence that touches the gold's. */
export function isStrict(names: Names, s: Statement, gold: GoldRelation): boolean {
  if (s.doc !== gold.doc || (gold.modality === 'negated' && s.polarity !== 'DENIED')) return false;
  const near = isDurable(gold) || (s.end - s.start <= LONGEST_EVIDENCE && overlap(s, gold) > 0);
  const typed = isDurable(gold) ? DURABLE[gold.type]?.includes(s.predicate) : s.predicate === gold.type;
  return near && typed === true && endsAgree(names, s, gold);
}

function endsAgree(names: Names, s: Statement, gold: GoldRelation): boolean {
  const subjects = [gold.subject, ...gold.subjectAlso];
  const places = gold.location && (gold.mode === 'visit' || !s.object) ? [gold.location] : [];
  const objects = [gold.object, ...gold.objectAlso, ...places].filter((name) => name !== null);
  const [label, qid] = s.object ? [s.object, s.objectQid] : [s.place, null];
  const is = names.standsFor.bind(names);
  const straight = is(s.subject, s.subjectQid, subjects) && (gold.object === null || is(label, qid, objects));
  return straight || (gold.symmetric && is(label, qid, subjects) && is(s.subject, s.subjectQid, objects));
}

export function sameStance(s: Statement, gold: GoldRelation): boolean {
  const asserted = s.polarity !== 'DENIED';
  switch (gold.modality) {
    case 'happened':
      return asserted && s.modality === 'FACT';
    case 'planned':
      return asserted && s.modality === 'PLAN';
    case 'requested':
      return (
        asserted && (['REQUEST', 'PLAN'].includes(s.modality) || (gold.type === 'REQUEST' && s.modality === 'FACT'))
      );
    case 'alleged':
      return asserted && (s.modality === 'HYPOTHESIS' || (s.modality === 'FACT' && s.attribution.length > 0));
    default:
      return !asserted;
  }
}
