/** `Moscow recognized …`, `between Kyiv and Paris`: the state that sits in a city, where the city itself does nothing. */
import { readingOf } from '../claim.ts';
import { namedIn, type Unit, wordAt } from '../units.ts';
import type { NameBook } from './names.ts';

export async function powersResolved(units: readonly Unit[], book: NameBook): Promise<readonly Unit[]> {
  const areSides = areSidesOfBond(units) || isOfBelonging(units);
  const isPact = units.some(({ kind }, i) => kind === 'word' && /^(?:guarant|sign(?:ed|s)?$)/.test(wordAt(units, i)));
  const isOfStates = namedIn(units).some(({ kind }) => kind === 'STATE');
  const row: Unit[] = [];
  for (const [at, unit] of units.entries()) {
    const isParty = isPact && !/^(?:in|at|near|from)$/.test(wordAt(units, at - 1));
    const people = isOfStates ? await stateOfPeople(unit, book) : null;
    if (people) row.push(people);
    else row.push(((areSides || isParty || isActor(units, at)) && (await powerOf(unit, book))) || unit);
  }
  return row;
}

/** With each city as the state that sits in it; null where that makes no difference. */
export async function asPowers(units: readonly Unit[], book: NameBook): Promise<readonly Unit[] | null> {
  const row = await Promise.all(units.map(async (unit) => (await powerOf(unit, book)) ?? unit));
  return row.some((unit, i) => unit !== units[i]) ? row : null;
}

/** `relations Beijing – Moscow`: cities have none. */
function areSidesOfBond(units: readonly Unit[]): boolean {
  const named = namedIn(units);
  const isBond = units.some(
    (unit) => unit.kind === 'word' && /^(?:relation|relationship|tie)s?$/.test(unit.token.lower),
  );
  return isBond && named.length === 2 && named.every(({ kind }) => kind === 'PLACE');
}

/** `is Berlin a signatory of …`: cities belong to nothing. */
const isOfBelonging = (units: readonly Unit[]): boolean =>
  /^(?:is|was|are|were|does|did|do|has|have)$/.test(wordAt(units, 0)) &&
  units.some(
    (unit) =>
      unit.kind === 'word' &&
      /^(?:members?|signator(?:y|ies)|part(?:y|ies)|guarantors?|belongs?)$/.test(unit.token.lower),
  );

/** `the Russians and the Ukrainians`: two states. */
async function stateOfPeople(unit: Unit, book: NameBook): Promise<Unit | null> {
  if (unit.kind !== 'name' || /^(?:STATE|PERSON|PLACE)$/.test(unit.named.kind)) return null;
  const state = book.authority.demonym(unit.named.label) ?? book.authority.demonym(unit.named.label.replace(/s$/, ''));
  const [known] = state ? await book.exact([state.label]) : [];
  return known ? { ...unit, named: known.named } : null;
}

async function powerOf(unit: Unit, book: NameBook): Promise<Unit | null> {
  if (unit.kind !== 'name' || unit.named.kind !== 'PLACE') return null;
  const power = book.authority.seat(unit.named.label) ?? book.authority.capital(unit.named.label);
  const [known] = power ? await book.exact([power.label]) : [];
  return known ? { ...unit, named: known.named } : null;
}

/** It is between two, has something done to it, or does something itself. */
function isActor(units: readonly Unit[], at: number): boolean {
  // `Moscow’s foreign minister`
  if (/^['’]s?$/.test(wordAt(units, at + 1)) && units[at + 2]?.kind === 'word') return true;
  const before = wordAt(units, at - 1) === 'the' ? at - 2 : at - 1;
  const isSecond = wordAt(units, before) === 'and' && wordAt(units, before - 2) === 'between';
  if (/^(?:by|against|between)$/.test(wordAt(units, before)) || isSecond) return true;
  const deed = units[before] && readingOf(units[before], units.slice(at, at + 3)).asking;
  if (deed) return !deed.types.includes('CONSULT');
  if (/^(?:in|at|to|from|near|of|around|through|for|on|and|or|into|via)$/.test(wordAt(units, before))) return false;
  const next = units[at + 1];
  // `has Washington given …`; a city itself sees and hosts.
  const isSubject = /^(?:did|does|do|has|have|had|will|would)$/.test(wordAt(units, before));
  if (
    isSubject &&
    next?.kind === 'word' &&
    next.token.pos === 'VERB' &&
    !/^(?:see|host|witness)/.test(next.token.lemma)
  )
    return true;
  const does = next && readingOf(next, units.slice(at + 2, at + 5)).asking;
  return next?.kind === 'word' && next.token.pos === 'VERB' && does !== null && !does?.types.includes('CONSULT');
}
