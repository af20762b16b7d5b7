/** A quote, read alone, says what its statement says: with the words that deny, doubt, plan or report it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ExtractedStatement } from '../../../src/domain/record/extraction.ts';
import { read } from './read.ts';

const SEED = 20220207;
const LONGEST = 700;

/** Words that can make a claim denied or less than a fact; the list knows nothing of the reader's own. */
const CUES =
  /\b(no|not|n't|never|neither|nor|none|without|deni(ed|es|al)|deny|den(y|ied)|reject\w*|dismiss\w*|refut\w*|disput\w*|refus\w*|declin\w*|fail\w*|rul\w+ out|false|untrue|almost|nearly|will|'ll|won't|would|shall|should|must|ought|may|might|can|could|if|unless|whether|before|ahead|plan\w*|due|set|slated|expect\w*|schedul\w*|intend\w*|is to|are to|was to|were to|going to|hop\w+|agree\w*|promis\w*|pledg\w*|vow\w*|offer\w*|announc\w*|propos\w*|prepar\w*|ready|willing\w*|invit\w*|demand\w*|ask\w*|urg\w*|call\w*|request\w*|want\w*|press\w*|seek\w*|sought|order\w*|allow\w*|permit\w*|let|fear\w*|claim\w*|alleg\w*|accus\w*|suggest\w*|suspect\w*|believ\w*|think|thought|report\w*|said|warn\w*|threat\w*|possib\w*|likel\w*|risk\w*|tri(es|ed)|try|attempt\w*|effort|consider\w*|looming|imminent|cancel\w*|postpon\w*|scrapp?\w*|shelv\w*|call\w* off|put off|pushed back|on \w+day|for|blam\w*|predict\w*|charg\w*|estimat\w*)\b|n[’']t\b/i;

const bare = (claim: ExtractedStatement): boolean => claim.modality === 'FACT' && claim.polarity === 'ASSERTED';

function faults(text: string): string[] {
  return read(text).statements.flatMap((claim) => [
    ...(text.slice(claim.start, claim.end) === claim.quote ? [] : [`moved: ${claim.quote}`]),
    ...(claim.core.start >= claim.start && claim.core.end <= claim.end ? [] : [`core outside: ${claim.quote}`]),
    ...(claim.end - claim.start <= LONGEST ? [] : [`long: ${claim.quote}`]),
    ...(bare(claim) || CUES.test(claim.quote) ? [] : [`${claim.modality} ${claim.polarity}: ${claim.quote}`]),
  ]);
}

const sample = join(__dirname, '../../../src/ingest/sample');

describe('a claim is quoted whole', () => {
  test('in the sample', () => {
    const texts = readdirSync(sample).filter((name) => name.endsWith('.txt'));
    expect(texts.flatMap((name) => faults(readFileSync(join(sample, name), 'utf8')))).toEqual([]);
  });

  test('with the clause that its last words begin', () => {
    const text = 'Serbia demanded guarantees from Greece, including Kosovo is not allowed to join NATO.';
    const [demand] = read(text).statements.filter(({ predicate }) => predicate === 'REQUEST');
    expect(demand?.quote).toBe(text.slice(0, -1));
  });

  test(`in sentences put together at random (seed ${SEED})`, () => {
    const who = ['Norway', 'the Kremlin', 'Peru', 'Emmanuel Macron', 'a senior official', 'Ghana', 'both sides'];
    const says = ['denied that', 'said', 'fears that', 'claimed', 'neither confirmed nor denied that', 'demanded that'];
    const does = [
      'attacked Togo',
      'would meet Olaf Scholz',
      'has not invaded Chad',
      'was set to visit Rome on Friday',
      'held no talks with Chile',
      'is said to have expelled diplomats of Laos',
      'ruled out talks with Mali',
      'reportedly sent troops to Niger',
      'warned of a looming attack on Fiji',
      'could impose sanctions on Cuba if talks fail',
    ];
    const sentence = fc
      .tuple(fc.constantFrom(...who), fc.constantFrom(...says, ''), fc.constantFrom(...who), fc.constantFrom(...does))
      .map(([a, say, b, act]) => (say ? `${a} ${say} ${b} ${act}.` : `${b} ${act}.`))
      .map((words) => words.charAt(0).toUpperCase() + words.slice(1));
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (all) => {
        const found = faults(all.join(' '));
        if (found.length > 0) throw new Error(found.join('\n'));
      }),
      { seed: SEED, numRuns: 120 },
    );
  }, 60_000);

  test.each([
    [
      'Dmitry Peskov denied that Chad had attacked Niger.',
      'Dmitry Peskov denied that Chad had attacked Niger',
      'Chad had attacked Niger',
    ],
    ['If Turkey attacks Syria, oil will rise.', 'If Turkey attacks Syria', 'Turkey attacks Syria'],
    [
      'Western officials fear a Norwegian invasion of Chad.',
      'Western officials fear a Norwegian invasion of Chad',
      'a Norwegian invasion of Chad',
    ],
    [
      'Norway held no talks with Chile, Oslo said.',
      'Norway held no talks with Chile, Oslo said',
      'Norway held no talks with Chile',
    ],
  ])('“%s”', (text, quote, core) => {
    const claim = read(text).statements.find(({ predicate }) => predicate === 'ASSAULT' || predicate === 'CONSULT');
    expect(claim?.quote).toBe(quote);
    expect(text.slice(claim?.core.start, claim?.core.end)).toBe(core);
  });

  test('with the speaker of direct words in the next sentence', () => {
    const [claim] = read('“Ghana attacked Togo on Monday. It was no accident.” Olaf Scholz said so.').statements;
    expect(claim?.reportedAs).toBe('DIRECT_QUOTE');
    expect(claim?.quote).toContain('Ghana attacked Togo');
  });
});

describe('in turn or together', () => {
  const joint = (text: string) =>
    read(text)
      .statements.filter(({ predicate }) => predicate === 'CONSULT')
      .map((one) => one.joint);

  test.each([
    ['calls', 'Olaf Scholz rang Emmanuel Macron, Joe Biden and Mario Draghi.', [false, false, false]],
    ['journeys', 'Olaf Scholz will travel to Russia and Ukraine.', [false, false]],
    ['a meeting of three', 'Norway, Peru and Ghana met in Rome.', [true, true]],
    ['talks between three', 'Talks between Norway, Peru and Ghana opened.', [true, true]],
  ])('%s', (_, text, expected) => {
    expect(joint(text)).toEqual(expected);
  });
});
