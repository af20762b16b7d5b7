/** A statement as an editor gives it, made into what a reader would have found. */

import { InputError } from '../../src/domain/error.ts';
import type { Document } from '../../src/domain/record/document.ts';
import type { Entity } from '../../src/domain/record/entity.ts';
import type { ActorReference, ExtractedActor, ExtractedStatement, Span } from '../../src/domain/record/extraction.ts';
import { isEventType } from '../../src/domain/relation-types.ts';
import { when } from '../../src/domain/time.ts';
import type { Reading } from '../../src/evidence/log/entry.ts';
import { isGiven, someOf, wordsOf } from '../api/bounds.ts';
import { entityOf } from '../api/reference.ts';
import { RelationType } from '../api/relation-type.ts';
import { Modality, Polarity, ReportedAs } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';

export const StatementInput = builder.inputType('StatementInput', {
  description: 'What a document says, as an editor reads it.',
  fields: (t) => ({
    subject: t.id({ required: true, description: 'Who does or is so.' }),
    predicate: t.field({ type: RelationType, required: true, description: 'What is said.' }),
    object: t.id({ description: 'To whom it is done: an id, or `name:…`; left out for a claim with one end.' }),
    mode: t.string({ description: 'How: `visit`, `phone`.' }),
    role: t.string({ description: 'The office or part, in words.' }),
    place: t.id({ description: 'Where: an entity that is a place.' }),
    quantity: t.string({ description: 'The words of a number that it carries.' }),
    joint: t.boolean({ defaultValue: true, description: 'False where others are named in one breath only.' }),
    polarity: t.field({ type: Polarity, defaultValue: 'ASSERTED', description: 'For or against.' }),
    modality: t.field({ type: Modality, defaultValue: 'FACT', description: 'How real it says it is.' }),
    reportedAs: t.field({ type: ReportedAs, defaultValue: 'NARRATION', description: 'In what form.' }),
    saidBy: t.idList({ description: 'Who said it, innermost speaker first.' }),
    valid: t.field({ type: 'EDTF', description: 'When it holds or happened, by this document.' }),
    quote: t.string({
      required: true,
      description: 'The words that carry it, to the letter: at most two sentences that, read alone, say it.',
    }),
    start: t.int({ description: 'Where they begin, in UTF-16 code units; needed where they stand there twice.' }),
    core: t.string({ description: 'The words of the bare event inside the quote; the whole quote where left out.' }),
  }),
});
type Given = typeof StatementInput.$inferInput;

/** The name of the extractor of what people read, with the version of its form. */
const MANUAL = 'manual@1';
const LONGEST_QUOTE = 700;
const LONGEST_WORD = 200;

/** Throws InputError where the words do not stand there, or do not make a statement. */
export async function manualReading(
  ctx: Context,
  document: Pick<Document, 'id'>,
  text: string,
  given: Given,
): Promise<Reading> {
  const [subject, object, place, ...speakers] = await Promise.all([
    entityOf(ctx, given.subject),
    isGiven(given.object) ? entityOf(ctx, given.object) : null,
    isGiven(given.place) ? entityOf(ctx, given.place) : null,
    ...(someOf('saidBy', given.saidBy) ?? []).map((speaker) => entityOf(ctx, speaker)),
  ]);
  checkEnds(given, subject, object);
  if (place !== null && place.kind !== 'PLACE') throw new InputError(`place: ${place.label} is no place`);
  const quote = spanOf(text, wordsOf('quote', given.quote, LONGEST_QUOTE), given.start ?? null);
  const statement: ExtractedStatement = {
    subject: referenceTo(subject),
    predicate: given.predicate,
    object: object && referenceTo(object),
    place: place?.label ?? null,
    ...wordsGiven(given),
    polarity: given.polarity ?? 'ASSERTED',
    modality: given.modality ?? 'FACT',
    reportedAs: given.reportedAs ?? 'NARRATION',
    joint: given.joint ?? true,
    valid: isGiven(given.valid) ? when(given.valid, 'MANUAL') : null,
    attribution: speakers.flatMap((speaker) => (speaker ? [{ surface: speaker.label, verb: null }] : [])),
    quote: text.slice(quote.start, quote.end),
    ...quote,
    core: coreOf(quote, given),
    confidence: 1,
    extractors: [MANUAL],
  };
  const named = [subject, object, place, ...speakers].filter((entity) => entity !== null);
  const actors = [...new Map(named.map((entity) => [entity.id, actorOf(entity)])).values()];
  return { document: document.id, extractors: [MANUAL], actors, statements: [statement], quotations: [] };
}

const referenceTo = ({ id, label, qids }: Entity): ActorReference => ({ label, qid: qids[0] ?? null, entity: id });
const actorOf = (entity: Entity): ExtractedActor => ({ ...referenceTo(entity), kind: entity.kind, mentions: [] });

function checkEnds({ predicate }: Given, subject: Entity, object: Entity | null): void {
  if (object === null && !isEventType(predicate)) throw new InputError(`object: ${predicate} needs one`);
  if (object?.id === subject.id) throw new InputError('object: it is the subject itself');
}

function wordsGiven({ mode, role, quantity }: Given): Pick<ExtractedStatement, 'mode' | 'role' | 'quantity'> {
  const words = (name: string, text: string | null | undefined) =>
    typeof text === 'string' ? wordsOf(name, text, LONGEST_WORD) : null;
  return { mode: words('mode', mode), role: words('role', role), quantity: words('quantity', quantity) };
}

function spanOf(text: string, quote: string, start: number | null): Span {
  const at = start ?? text.indexOf(quote);
  if (at < 0 || !text.startsWith(quote, at)) {
    throw new InputError(`quote: the document does not have these words${start === null ? '' : ` at ${start}`}`);
  }
  const again = start === null ? text.indexOf(quote, at + 1) : -1;
  if (again >= 0) throw new InputError(`quote: the words stand at ${at} and at ${again}; give start`);
  return { start: at, end: at + quote.length };
}

function coreOf({ start, end }: Span, { quote, core }: Given): Span {
  if (typeof core !== 'string') return { start, end };
  const at = quote.indexOf(wordsOf('core', core, LONGEST_QUOTE));
  if (at < 0) throw new InputError('core: the quote does not have these words');
  return { start: start + at, end: start + at + core.length };
}
