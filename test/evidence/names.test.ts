/** Whom a document names, how often and where; and what a split makes of it. */
import { describe, expect, it } from '@jest/globals';
import { entityId } from '../../src/domain/id.ts';
import { type SplitDecision, splitId } from '../../src/domain/record/decision.ts';
import type { ExtractedActor, ExtractedQuotation, Extraction } from '../../src/domain/record/extraction.ts';
import { admit } from '../../src/evidence/admit.ts';
import { findingsOf, mentionsIn } from '../../src/evidence/findings.ts';
import { extracted } from '../fixture/extracted.ts';

const TEXT = 'Ada Berg met Otto in Oslo. "Berg was late," Otto told Ines. Berg left Oslo.';

/** Where words stand, the `nth` time from 0. */
function place(words: string, nth = 0) {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length, surface: words };
}
const actor = (label: string, mentions: ExtractedActor['mentions'], more: Partial<ExtractedActor> = {}) => ({
  label,
  kind: 'PERSON' as const,
  qid: null,
  mentions,
  ...more,
});
const person = (label: string) => ({ label, qid: null });

const MET = extracted('Ada Berg met Otto in Oslo.', 0, {
  subject: person('Ada Berg'),
  object: person('Otto'),
  place: 'Oslo',
});
const SAID: ExtractedQuotation = {
  speaker: person('Otto'),
  addressee: person('Ines'),
  ...place('Berg was late,'),
  quote: 'Berg was late,',
};
const ADA = actor('Ada Berg', [place('Ada Berg'), place('Berg', 1), place('Berg', 2)], { qid: 'Q1' });

const readingOf = (more: Partial<Extraction>) =>
  admit(
    {
      document: { title: '', publisher: 'North Wire', published: null, url: null, lang: 'en', text: TEXT },
      actors: [ADA],
      statements: [MET],
      quotations: [SAID],
      warnings: [],
      ...more,
    },
    0,
  ).reading;

const DOCUMENT = { id: 'd'.repeat(32), knownAt: 0, publisherName: 'North Wire', text: TEXT };
const findings = (readings: readonly ReturnType<typeof readingOf>[], splits: readonly SplitDecision[] = []) =>
  findingsOf(DOCUMENT, readings, splits);
const names = (...more: readonly Partial<Extraction>[]) =>
  findings(more.map(readingOf))
    .names.map(({ text, form, kind, qid, count }) => [text, form, kind, qid, count].join(' '))
    .sort();

describe('names of a document', () => {
  it('are those of its actors, of whom it names beside them, of its places and of its publisher', () => {
    expect(names({})).toEqual([
      // The label weighs as much as all mentions, those in other words included.
      'Ada Berg label PERSON Q1 3',
      'Berg mention PERSON Q1 2',
      'Ines label UNKNOWN  1',
      'North Wire label MEDIA  1',
      'Oslo label PLACE  1',
      // Of the statement and of the quotation.
      'Otto label UNKNOWN  2',
    ]);
  });

  it('of a place that is among the actors are its mentions alone', () => {
    const oslo = actor('Oslo', [place('Oslo'), place('Oslo', 1)], { kind: 'PLACE', qid: 'Q585' });
    const only = { actors: [oslo], statements: [MET], quotations: [] };
    expect(names(only).filter((name) => name.startsWith('Oslo'))).toEqual(['Oslo label PLACE Q585 2']);
    expect(findings([readingOf(only)]).statements).toMatchObject([{ place: entityId('PLACE', 'Oslo', 'Q585') }]);
  });

  it('in several readings count as in the one that has them most', () => {
    const short = { actors: [actor('Ada Berg', [place('Ada Berg')], { qid: 'Q1' })] };
    for (const readings of [
      [{}, short],
      [short, {}],
    ])
      expect(names(...readings)).toEqual(names({}));
  });
});

const SPLIT: SplitDecision = {
  id: 'e'.repeat(32),
  kind: 'SPLIT',
  survivor: entityId('PERSON', 'Otto', null),
  members: [entityId('PERSON', 'Otto', null), entityId('PERSON', 'Ines', null)],
  documents: [DOCUMENT.id],
  statements: [],
  label: null,
  reason: 'test',
  decidedBy: 'ada',
  decidedAt: 0,
  revertedAt: null,
};
const PART = splitId(SPLIT.id);

describe('whom a document mentions', () => {
  const otto = actor('Otto', [place('Otto'), place('Otto', 1)]);
  const reading = readingOf({ actors: [otto, ADA, actor('Ines', [])] });

  it('is listed once, by those who are mentioned in the text', () => {
    const { mentioned } = findings([reading, readingOf({})]);
    expect(mentioned).toEqual([entityId('PERSON', 'Ada Berg', 'Q1'), entityId('PERSON', 'Otto', null)].sort());
  });

  it('is marked in the order of the text, the longer of two that begin together first, each once', () => {
    const whole = actor('Ada Berg of Oslo', [{ start: 0, end: 17, surface: 'Ada Berg met Otto' }]);
    const mentions = mentionsIn([reading, readingOf({ actors: [whole, otto] })], []);
    expect(mentions.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'Ada Berg met Otto',
      'Ada Berg',
      'Otto',
      'Berg',
      'Otto',
      'Berg',
    ]);
    expect(mentions[2]).toEqual({ ...span('Otto'), entity: entityId('PERSON', 'Otto', null), label: 'Otto' });
  });

  it('is whom a split says: in mentions, quotations and names', () => {
    const told = findings([reading], [SPLIT]);
    expect(told.mentioned).toEqual([entityId('PERSON', 'Ada Berg', 'Q1'), PART].sort());
    expect(told.quotations).toMatchObject([{ speaker: PART, addressee: PART }]);
    expect(told.statements).toMatchObject([{ subject: entityId('PERSON', 'Ada Berg', 'Q1'), object: PART }]);
    expect(told.names.filter(({ entity }) => entity === PART).map(({ text }) => text)).toEqual(['Otto', 'Ines']);
    expect(mentionsIn([reading], [SPLIT]).filter(({ entity }) => entity === PART)).toHaveLength(2);
  });
});

function span(words: string) {
  const { start, end } = place(words);
  return { start, end };
}
