/** Reads a document into actors, statements and quotations; the only place that knows the order of the stages. */
import type { DocumentInput, Extraction } from '../domain/record/extraction.ts';
import { loadAuthority } from './authority/authority.ts';
import type { Mention } from './cast/actor.ts';
import { Cast } from './cast/cast.ts';
import { firstPersonIn } from './cast/first-person.ts';
import type { Past } from './cast/groups.ts';
import { mentionsOf } from './cast/mentions.ts';
import { LOOK_BACK, withPronouns } from './cast/pronouns.ts';
import { retag } from './cast/retag.ts';
import { actorsFrom } from './claim/actors.ts';
import { candidatesIn, partiesOf, type ReadSentence, statementsOf } from './claim/candidates.ts';
import { referenceDay } from './claim/day/reference-day.ts';
import { type Quotation, quotations } from './claim/quotations.ts';
import { referenceTo } from './claim/statement.ts';
import { checked } from './claim/validate.ts';
import { chunk } from './clause/chunker.ts';
import { dateSpans } from './clause/date-spans.ts';
import { parse } from './clause/parse.ts';
import type { Reading } from './clause/reading.ts';
import { refine } from './clause/refine.ts';
import { isEnglish, languageOf, readerOf, unread } from './language/languages.ts';
import type { Sources } from './sources.ts';
import { annotate } from './text/annotate.ts';
import { clean } from './text/clean.ts';
import { overlay, spinScore } from './text/overlay.ts';
import { segment } from './text/segment.ts';
import type { Block, Sentence } from './text/token.ts';
import { loadTyper } from './vote/typer.ts';

export const EXTRACTOR = 'rules@2';

/** UTF-16 units of a document that are read, so that neither time nor memory grows without bound; more than any article. */
const LONGEST_READ = 2_000_000;

/** In whatever language it is written; one that nobody reads is kept with a warning, and nothing is found in it. */
export function extract(document: DocumentInput, sources: Sources = { authority: loadAuthority() }): Extraction {
  const lang = languageOf(document);
  if (isEnglish(lang)) return readEnglish(document, sources);
  return readerOf(lang)?.(document, sources) ?? unread(document, lang);
}

function readEnglish(document: DocumentInput, sources: Sources): Extraction {
  const { text } = document;
  const head = text.slice(0, LONGEST_READ);
  const spin = spinScore(head);
  const blocks = clean(head);
  const sentences = sentencesOf(text, blocks, spin);
  const reference = referenceDay(document, sentences, sources.authority);
  const cast = new Cast(sources.authority, reference?.day ?? null);
  const first = readingsOf(sentences, cast);
  const quoted = quotations(
    text,
    blocks,
    first.map(({ reading }) => reading),
  );
  const read = asSpoken(first, quoted);
  const readings = read.map(({ reading }) => reading);
  const statements = statementsOf(read, {
    ...{ text, reference, spin, quotations: quoted, extractor: EXTRACTOR },
    typer: sources.typer ?? loadTyper(),
    ...(sources.onGrounds ? { onGrounds: sources.onGrounds } : {}),
  });
  const found = quoted.map(({ start, end, speaker, addressee }) => ({
    speaker: speaker && referenceTo(speaker),
    addressee: addressee && referenceTo(addressee),
    quote: text.slice(start, end),
    start,
    end,
  }));
  return checked({
    document,
    actors: actorsFrom(readings, statements, quoted, text),
    statements,
    quotations: found,
    warnings: text.length > LONGEST_READ ? [`only the first ${LONGEST_READ} characters were read`] : [],
  });
}

function sentencesOf(text: string, blocks: readonly Block[], spin: number): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    const tokens = annotate(block, overlay(text.slice(block.start, block.end), spin));
    sentences.push(...segment(tokens, block.index, sentences.length));
  }
  return sentences;
}

/** Sentence by sentence, since `they` are the parties of what was read before. */
function readingsOf(sentences: readonly Sentence[], cast: Cast): ReadSentence[] {
  const cited = mentionsOf(sentences, cast);
  const past: Past[] = [];
  return sentences.map((plain, i) => {
    const { mentions: named = [], titles = [] } = cited[i] ?? {};
    const mentions = withPronouns(plain, named, past.slice(-LOOK_BACK), cast);
    const reading = readingOf(retag(plain, mentions), mentions, titles, cast);
    const candidates = candidatesIn(reading);
    past.push({ sentence: reading.sentence, mentions, parties: partiesOf(candidates) });
    return { reading, candidates };
  });
}

function readingOf(sentence: Sentence, mentions: readonly Mention[], titles: Reading['titles'], cast: Cast): Reading {
  const dates = dateSpans(sentence.tokens);
  const chunks = refine(chunk(sentence.tokens, mentions, dates), sentence.tokens);
  return { ...parse(chunks, sentence.tokens), sentence, mentions, titles, dates, cast };
}

/** Once it is known who speaks, sentences in the first person are read again; both lists are in reading order. */
function asSpoken(read: readonly ReadSentence[], quoted: readonly Quotation[]): ReadSentence[] {
  let next = 0;
  return read.map((one) => {
    const { sentence, mentions, titles, cast } = one.reading;
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    const persons = firstPersonIn(sentence, quoted.slice(next, next + MOST_QUOTATIONS), cast);
    if (persons.length === 0) return one;
    const all = [...mentions, ...persons].sort((a, b) => a.from - b.from || b.to - a.to);
    const reading = readingOf(sentence, all, titles, cast);
    return { reading, candidates: candidatesIn(reading) };
  });
}

/** In one sentence; more are a list of names or a fault. */
const MOST_QUOTATIONS = 20;
