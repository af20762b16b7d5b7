/** Reads French dispatches: meetings, visits, support, accusations, agreements and the like, offices, dates, quotations. */
import type {
  DocumentInput,
  ExtractedActor,
  ExtractedStatement,
  Extraction,
} from '../../../domain/record/extraction.ts';
import type { Candidate } from '../../claim/candidate.ts';
import type { ReferenceDay } from '../../claim/day/date.ts';
import { checked } from '../../claim/validate.ts';
import { confidenceOf } from '../../confidence/confidence.ts';
import type { Grounds } from '../../confidence/grounds.ts';
import type { Sources } from '../../sources.ts';
import { clean } from '../../text/clean.ts';
import { dateIn } from './dates.ts';
import { type FrenchEvent, verbEvents } from './events.ts';
import { frenchGazetteer } from './gazetteer.ts';
import { nounEvents } from './noun-events.ts';
import { type Company, type FrenchActor, type Phrase, phrasesOf } from './phrases.ts';
import { quotationsIn, reportAt } from './speech.ts';
import { type FrenchSentence, sentencesIn } from './words.ts';

const FRENCH_EXTRACTOR = 'rules-fr@1';

const LONGEST_READ = 2_000_000; // UTF-16 units
const LONGEST_QUOTE = 700;

export function readFrench(document: DocumentInput, { authority }: Sources): Extraction {
  const { text, published } = document;
  const reference = published === null ? null : { day: published.slice(0, 10), inferred: false };
  const day = reference?.day ?? null;
  const company: Company = { authority, gazetteer: frenchGazetteer(authority), day, bySurname: new Map() };
  const found: Found = { actors: new Map(), statements: [], quotations: [] };
  for (const paragraph of clean(text.slice(0, LONGEST_READ))) {
    let known: Phrase | null = null;
    for (const sentence of sentencesIn(text, paragraph)) {
      const phrases = phrasesOf(sentence.words, company);
      readSentence({ text, sentence, phrases, known, reference }, found);
      known = phrases.find(({ preposition, actor }) => preposition === null && actor.kind === 'PERSON') ?? known;
    }
  }
  const warnings = text.length > LONGEST_READ ? [`only the first ${LONGEST_READ} characters were read`] : [];
  return checked({ document, ...found, actors: [...found.actors.values()], warnings });
}

interface Found {
  readonly actors: Map<string, ExtractedActor>;
  readonly statements: ExtractedStatement[];
  readonly quotations: { speaker: FrenchActor | null; addressee: null; quote: string; start: number; end: number }[];
}

interface Here {
  readonly text: string;
  readonly sentence: FrenchSentence;
  readonly phrases: readonly Phrase[];
  readonly known: Phrase | null;
  readonly reference: ReferenceDay | null;
}

function readSentence(here: Here, found: Found): void {
  const { text, sentence, phrases, known } = here;
  for (const phrase of phrases) {
    keep(phrase, here, found);
    if (phrase.office) found.statements.push(officeOf(phrase, here));
  }
  const reading = { words: sentence.words, phrases, known };
  for (const event of [...verbEvents(reading), ...nounEvents(reading)]) found.statements.push(statementOf(event, here));
  for (const { start, end, speaker } of quotationsIn(sentence, phrases, known)) {
    found.quotations.push({
      speaker: speaker?.actor ?? null,
      addressee: null,
      quote: text.slice(start, end),
      start,
      end,
    });
  }
}

function keep(phrase: Phrase, { text, sentence }: Here, { actors }: Found): void {
  const add = (actor: FrenchActor, range: Phrase['name']) => {
    const key = `${actor.label}|${actor.qid}`;
    const before = actors.get(key)?.mentions ?? [];
    const span = range && spanOf(sentence, range.from, range.to);
    const mention = span ? [{ ...span, surface: text.slice(span.start, span.end) }] : [];
    actors.set(key, { ...actor, mentions: [...before, ...mention] });
  };
  add(phrase.actor, phrase.name);
  if (phrase.office) add(phrase.office.of, null);
}

function spanOf({ words, start }: FrenchSentence, from: number, to: number): { start: number; end: number } {
  return { start: words[from]?.start ?? start, end: words[to - 1]?.end ?? start };
}

const referenceTo = ({ label, qid }: FrenchActor) => ({ label, qid });

function officeOf(phrase: Phrase & { office: Phrase['office'] }, here: Here): ExtractedStatement {
  const { office, of } = phrase.office ?? {
    office: { role: '', relation: 'HOLDS_POSITION' as const },
    of: phrase.actor,
  };
  const span = spanOf(here.sentence, phrase.from, phrase.to);
  const grounds = {
    ...common(here),
    predicate: office.relation,
    closeness: phrase.closeness,
    source: 'title',
  } as const;
  return {
    ...statement(span, span, here.text),
    subject: referenceTo(phrase.actor),
    predicate: office.relation,
    object: referenceTo(of),
    role: office.role,
    confidence: confidenceOf({ ...grounds, unknownEnds: phrase.actor.qid === null ? 1 : 0, isAlone: false }),
  };
}

function statementOf(event: FrenchEvent, here: Here): ExtractedStatement {
  const { sentence, text, phrases, reference } = here;
  const { subject, object, type, mode } = event;
  const core = spanOf(sentence, event.from, event.to);
  const report = reportAt(sentence.words, phrases, event.from);
  const isFuture = event.modality === 'PLAN';
  const valid = dateIn(text.slice(sentence.start, sentence.end), reference, isFuture);
  const isAhead = valid !== null && reference !== null && valid.edtf > reference.day && event.modality === 'FACT';
  const polarity = report?.isDenied ? 'DENIED' : event.polarity;
  const ends = [subject, ...(object ? [object] : [])];
  const isWhole = sentence.end - sentence.start <= LONGEST_QUOTE;
  return {
    ...statement(isWhole ? sentence : core, core, text),
    subject: referenceTo(subject.actor),
    predicate: type,
    object: object && referenceTo(object.actor),
    mode,
    valid,
    polarity,
    modality: isAhead ? 'PLAN' : event.modality,
    reportedAs: report ? (report.speaker ? 'INDIRECT_SPEECH' : 'ANONYMOUS_SOURCE') : 'NARRATION',
    attribution: report?.speaker ? [{ surface: report.speaker.actor.label, verb: report.verb }] : [],
    confidence: confidenceOf({
      ...common(here),
      ...{ predicate: type, closeness: weakest(ends), source: 'verb', polarity },
      agreement: event.isClose ? 'both' : 'one',
      isAlone: object === null,
      unknownEnds: ends.filter(({ actor }) => actor.qid === null).length,
      isDated: valid !== null,
    }),
  };
}

const weakest = (ends: readonly Phrase[]): Candidate['closeness'] =>
  ends.some(({ closeness }) => closeness === 'acting') ? 'acting' : 'named';

/** What is the same for all that a sentence says; the typer reads English only. */
const common = ({
  sentence,
}: Here): Omit<Grounds, 'predicate' | 'closeness' | 'source' | 'isAlone' | 'unknownEnds'> => ({
  ...{ polarity: 'ASSERTED', agreement: 'both', vote: null, isDated: false, spin: 0 },
  length: sentence.words.length,
});

const statement = (quote: { start: number; end: number }, core: { start: number; end: number }, text: string) => ({
  ...{ mode: null, role: null, place: null, quantity: null, valid: null },
  ...({ polarity: 'ASSERTED', modality: 'FACT', reportedAs: 'NARRATION', attribution: [], joint: true } as const),
  quote: text.slice(quote.start, quote.end),
  start: quote.start,
  end: quote.end,
  core,
  extractors: [FRENCH_EXTRACTOR],
});
