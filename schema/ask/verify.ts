/** `verify`: each sentence of a draft held against the graph, and its quotation marks to the letter. */
import type { GraphQLSchema } from 'graphql';
import type { PlanData } from '../../src/ask/answer/data.ts';
import { type Told, toldEvent, toldTie } from '../../src/ask/answer/told.ts';
import { operationText } from '../../src/ask/plan/operations.ts';
import { askingOf } from '../../src/ask/question/wording/lexicon.ts';
import { capitalIn, governmentsIn } from '../../src/ask/verify/capital.ts';
import type { DraftClaim, DraftQuote, DraftSentence } from '../../src/ask/verify/draft.ts';
import { quotedAs, type StoredQuotation } from '../../src/ask/verify/quoted.ts';
import {
  type Finding,
  finding,
  type HeldClaim,
  STANDINGS,
  type Standing,
  standingOf,
} from '../../src/ask/verify/standing.ts';
import { uncarried } from '../../src/ask/verify/uncarried.ts';
import { globalId, rawId } from '../../src/domain/global-id.ts';
import { entityId } from '../../src/domain/id.ts';
import type { ActorReference, ExtractedStatement, Extraction } from '../../src/domain/record/extraction.ts';
import { isEventType } from '../../src/domain/relation-types.ts';
import type { Scope } from '../../src/domain/scope.ts';
import { dayOf, parseMoment } from '../../src/domain/time.ts';
import { loadAuthority } from '../../src/ingest/authority/authority.ts';
import { wordsOf } from '../api/bounds.ts';
import { type ScopeArgs, scopeArgs, scopeOf } from '../api/scope.ts';
import { enumOf } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { handedIn } from '../curation/ingest-input.ts';
import { presentStatement } from '../evidence/present-evidence.ts';
import { Quote } from '../evidence/quote.ts';
import { Statement } from '../evidence/statement.ts';
import { statementNode } from '../graph/node-values.ts';
import { nameBook } from './name-book.ts';
import { plainScope } from './plain-scope.ts';
import { quotesOf } from './quotes-of.ts';
import { run } from './run.ts';
import { todayOf } from './today.ts';

const ClaimStanding = enumOf<Standing>('ClaimStanding', 'How a sentence of a draft stands in the evidence.', {
  SUPPORTED: 'The evidence says so.',
  DISPUTED: 'The evidence asserts it and denies it.',
  DENIED: 'The evidence only denies it.',
  CONTRADICTED: 'The evidence has another date, place, role or sign.',
  MISQUOTED: 'The words, or whose they are, are other than in the evidence.',
  OUT_OF_EVIDENCE: 'The evidence does not say so; it may be true all the same.',
  NOT_A_CLAIM: 'Nothing that could be checked.',
});

interface Verified extends Pick<DraftSentence, 'start' | 'end' | 'text'>, Finding {
  readonly scope: Scope;
}

const VerifiedSentence = builder.objectRef<Verified>('VerifiedSentence').implement({
  description: 'A sentence of a draft, and what the evidence makes of it.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As it stands in the draft.' }),
    start: t.exposeInt('start', { description: 'Its first UTF-16 code unit in the draft.' }),
    end: t.exposeInt('end', { description: 'The code unit after its last.' }),
    standing: t.expose('standing', { type: ClaimStanding, description: 'How it stands: as its weakest part does.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    quotes: t.field({ type: [Quote], description: 'The words of the evidence that say so.', resolve: quotesOf }),
    statements: t.field({
      type: [Statement],
      description: 'The statements that say so.',
      resolve: ({ statements, scope }, _, ctx) =>
        Promise.all(
          statements.map(async (id) => statementNode(await presentStatement(ctx, rawId('Statement', id)), scope)),
        ),
    }),
  }),
});

const Verification = builder.objectRef<readonly Verified[]>('Verification').implement({
  description: 'A draft held against the graph.',
  fields: (t) => ({
    sentences: t.field({
      type: [VerifiedSentence],
      description: 'Its sentences, in their order.',
      resolve: (sentences) => [...sentences],
    }),
  }),
});

/** Characters of a draft, and claims in it, that are held against the graph at once. */
const LONGEST_DRAFT = 20_000;
const MOST_CLAIMS = 300;

builder.queryField('verify', (t) =>
  t.field({
    type: Verification,
    nullable: true,
    description: `Each sentence of a draft of at most ${LONGEST_DRAFT} characters held against the graph. Words such as “on Monday” count from the day of \`asOf\`, where it is given; offices are those of that day, else of the latest document.`,
    args: { text: t.arg.string({ required: true, description: 'The draft, in English.' }), ...scopeArgs },
    resolve: async (_, { text, ...args }, ctx, { schema }) => {
      const scope = await scopeOf(ctx, args);
      const draft = wordsOf('text', text, LONGEST_DRAFT);
      const today = args.at?.asOf ? dayOf(args.at.asOf.last) : await todayOf(ctx, args);
      const publishedAt = today === null ? null : parseMoment(today);
      const found = await ctx.extract(handedIn({ text: draft, lang: 'en', publishedAt }, LONGEST_DRAFT));
      const checker = new Checker(ctx, schema, found, args);
      const { sentencesIn } = await import('../../src/ask/verify/draft.ts');
      const verified: Verified[] = [];
      for (const sentence of sentencesIn(found, { isDated: args.at?.asOf != null }))
        verified.push({ ...sentence, ...(await checker.check(sentence)), scope });
      return verified;
    },
  }),
);

interface Quoted {
  readonly quotations: {
    readonly nodes: readonly (Omit<StoredQuotation, 'verified'> & { readonly quote: { readonly verified: boolean } })[];
  } | null;
}

const QUOTED = `query Quoted($words: String!, $at: TimeScope) {
  quotations(query: $words, at: $at, first: 50) { nodes { id text speaker { id label } quote { verified document { retractedAt } } } }
}`;

class Checker {
  readonly #ctx: Context;
  readonly #schema: GraphQLSchema;
  readonly #found: Extraction;
  readonly #scope: ReturnType<typeof plainScope>;
  readonly #authority = loadAuthority();
  #left = MOST_CLAIMS;

  constructor(ctx: Context, schema: GraphQLSchema, found: Extraction, args: ScopeArgs) {
    this.#ctx = ctx;
    this.#schema = schema;
    this.#found = found;
    this.#scope = plainScope(args);
  }

  async check(sentence: DraftSentence): Promise<Finding> {
    if (!sentence.isClaim && sentence.quotes.length === 0)
      return finding('NOT_A_CLAIM', 'It claims nothing of anybody.', []);
    const findings = [
      ...(await Promise.all(sentence.quotes.map((quote) => this.#quote(quote)))),
      ...(await Promise.all(sentence.claims.map((claim) => this.#claim(claim, sentence)))),
    ];
    if (findings.length === 0) return finding('OUT_OF_EVIDENCE', 'Nothing in it can be held against the evidence.', []);
    const worst = STANDINGS.find((standing) => findings.some((one) => one.standing === standing)) ?? 'OUT_OF_EVIDENCE';
    const telling = findings.filter(({ standing }) => standing === worst);
    const whole = joinedFindings(worst, telling);
    return worst === 'SUPPORTED' || worst === 'DISPUTED' ? this.#withoutRest(sentence, whole, findings) : whole;
  }

  /** What is said beside what is borne is not borne. */
  #withoutRest(sentence: DraftSentence, whole: Finding, findings: readonly Finding[]): Finding {
    const rest = uncarried(sentence.tokens, {
      texts: findings.flatMap(({ borne }) => borne),
      types: new Set(sentence.claims.map(({ predicate }) => predicate)),
      names: this.#namesIn(sentence),
      isDated: sentence.claims.some(({ valid, weekday }) => valid !== null || weekday !== null),
      isSaid: sentence.quotes.length > 0 || sentence.claims.some(({ attribution }) => attribution.length > 0),
    });
    if (rest.length === 0) return whole;
    return { ...whole, standing: 'OUT_OF_EVIDENCE', reason: `The evidence does not bear: ${rest.join(', ')}.` };
  }

  /** Of those of whom something is claimed, and who say something: others are nowhere held against the evidence. */
  #namesIn({ claims, quotes, tokens }: DraftSentence): readonly string[] {
    const { actors } = this.#found;
    const ends = [
      ...claims.flatMap(({ subject, object }) => [subject, object]),
      ...quotes.map(({ read }) => read?.speaker),
    ].flatMap((end) => end?.label ?? []);
    const said = claims.flatMap(({ attribution }) => attribution.map(({ surface }) => surface));
    const named = actors.filter(({ label }) => ends.includes(label));
    const cities = claims.flatMap((claim) => capitalIn(tokens, claim, this.#authority) ?? []);
    return [
      ...(cities.length > 0 ? ['capital'] : []),
      ...governmentsIn(tokens, ends, this.#authority),
      ...said,
      ...named.flatMap(({ label, mentions }) => [label, ...mentions.map(({ surface }) => surface)]),
    ];
  }

  async #quote({ words, read }: DraftQuote): Promise<Finding> {
    const speaker = read?.speaker ? await this.#entity(read.speaker) : undefined;
    const asked = words.replace(/[^\p{L}\p{N}'’ ]/gu, ' ').slice(0, 900);
    const { quotations } = await run<Quoted>(this.#ctx, this.#schema, QUOTED, { words: asked, at: this.#scope.at });
    const stored = (quotations?.nodes ?? []).map(({ quote, ...one }) => ({ ...one, verified: quote.verified }));
    return quotedAs(words, speaker, stored);
  }

  async #claim(claim: DraftClaim, { tokens }: DraftSentence): Promise<Finding> {
    this.#left -= 1;
    if (this.#left < 0) return finding('OUT_OF_EVIDENCE', `Only ${MOST_CLAIMS} claims of a draft are checked.`, []);
    const [subject, object, place] = await Promise.all([
      this.#entity(claim.subject),
      claim.object && this.#entity(claim.object),
      claim.place === null
        ? this.#city(capitalIn(tokens, claim, this.#authority))
        : this.#entity(this.#actorOf(claim.place)),
    ]);
    if (subject === null || (claim.object && object === null)) {
      const unknown = subject === null ? claim.subject.label : claim.object?.label;
      return finding('OUT_OF_EVIDENCE', `The evidence holds nothing on ${unknown}.`, []);
    }
    const speakers = await Promise.all(claim.attribution.map(({ surface }) => this.#speakersNamed(surface)));
    const isInPerson = tellsOfMeeting(tokens, claim);
    const held = { claim, subject, object: object ?? null, place, speakers: speakers.flat(), isInPerson };
    const told = await this.#told(claim, subject, object ?? null);
    return standingOf(held, claim.mode === 'visit' ? [...told, ...(await this.#meetingsThere(held))] : told);
  }

  /** A body speaks through those who represent it. */
  async #speakersNamed(surface: string): Promise<HeldClaim['speakers']> {
    const actor = this.#actorOf(surface);
    const id = await this.#entity(actor);
    const kind = this.#found.actors.find(({ label, qid }) => label === actor.label && qid === actor.qid)?.kind;
    if (id === null || kind === 'PERSON' || kind === 'STATE') return [{ surface, id }];
    const { at, evidence } = this.#scope;
    const variables = { entity: id, with: null, direction: 'IN', types: ['REPRESENTS'], at, evidence };
    const { entity } = await run<PlanData>(this.#ctx, this.#schema, operationText('ties', 'Held'), variables);
    const voices = (entity?.relations.nodes ?? []).map(toldTie).flatMap(({ acting }) => acting);
    return [{ surface, id }, ...voices.map((one) => ({ surface: one.label, id: one.id }))];
  }

  /** Whoever met somebody in a city of another state than his own has been there. */
  async #meetingsThere({ subject, object, place }: HeldClaim): Promise<readonly Told[]> {
    if (place === null || object === null) return [];
    const { at, evidence } = this.#scope;
    const own = { entity: subject, with: object, direction: 'OUT', types: OF_ONES_OWN, at, evidence };
    const { entity } = await run<PlanData>(this.#ctx, this.#schema, operationText('ties', 'Held'), own);
    if ((entity?.relations.nodes ?? []).length > 0) return [];
    const filter = { types: ['CONSULT'], participants: [subject], places: [place], at, evidence };
    const { events } = await run<PlanData>(this.#ctx, this.#schema, operationText('events', 'Held'), { filter });
    return (events?.nodes ?? []).map(toldEvent).filter(({ mode }) => mode !== 'phone');
  }

  async #city(label: string | null): Promise<string | null> {
    if (label === null) return null;
    const [city] = await nameBook(this.#ctx, this.#schema, this.#scope.at).exact([label]);
    return city?.named.id ?? null;
  }

  async #told({ predicate }: ExtractedStatement, subject: string, object: string | null): Promise<Told[]> {
    const { at, evidence } = this.#scope;
    const all = { ...evidence, includeDenied: true };
    if (isEventType(predicate)) {
      const filter = {
        types: [predicate],
        participants: object === null ? [subject] : [subject, object],
        at,
        evidence: all,
      };
      const { events } = await run<PlanData>(this.#ctx, this.#schema, operationText('events', 'Held'), { filter });
      return (events?.nodes ?? []).map(toldEvent);
    }
    const variables = { entity: subject, with: object, direction: 'OUT', types: [predicate], at, evidence: all };
    const { entity } = await run<PlanData>(this.#ctx, this.#schema, operationText('ties', 'Held'), variables);
    return (entity?.relations.nodes ?? []).map(toldTie);
  }

  #actorOf(surface: string): ActorReference {
    const { actors } = this.#found;
    const named = actors.find(({ label }) => label === surface);
    return (
      named ??
      actors.find(({ mentions }) => mentions.some((one) => one.surface === surface)) ?? { label: surface, qid: null }
    );
  }

  /** Null for somebody the graph does not know. */
  async #entity({ label, qid }: ActorReference): Promise<string | null> {
    const actor = this.#found.actors.find((one) => one.label === label && one.qid === qid);
    const entity = actor && (await this.#ctx.loaders.entities.load(entityId(actor.kind, actor.label, actor.qid)));
    return entity ? globalId('Entity', entity.id) : null;
  }
}

const OF_ONES_OWN = ['HOLDS_POSITION', 'REPRESENTS', 'EMPLOYED_BY'];

const tellsOfMeeting = (tokens: DraftSentence['tokens'], { core }: ExtractedStatement): boolean =>
  tokens.some(
    ({ start, end, lemma, pos }) =>
      start >= core.start && end <= core.end && askingOf(lemma, pos === 'VERB')?.modes?.includes('meet') === true,
  );

const joinedFindings = (standing: Standing, telling: readonly Finding[]): Finding => ({
  standing,
  reason: [...new Set(telling.map(({ reason }) => reason))].join(' '),
  statements: [...new Set(telling.flatMap(({ statements }) => statements))],
  quotations: [...new Set(telling.flatMap(({ quotations }) => quotations))],
  borne: telling.flatMap(({ borne }) => borne),
});
