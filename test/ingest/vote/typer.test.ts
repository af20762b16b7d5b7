/** The second reader: what it says of a sentence and two actors, that it is the same everywhere, and damaged files. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, test } from '@jest/globals';
import { CLASSES } from '../../../src/ingest/vote/classes.ts';
import { BUCKETS } from '../../../src/ingest/vote/features.ts';
import { closedSentences, examplesOf, rangeOf, tokensOf } from '../../../src/ingest/vote/training/examples.ts';
import { learn } from '../../../src/ingest/vote/training/learn.ts';
import { readPhrases } from '../../../src/ingest/vote/training/phrases.ts';
import { randomFrom } from '../../../src/ingest/vote/training/random.ts';
import { sentenceOf } from '../../../src/ingest/vote/training/sentences.ts';
import { loadTyper, WEIGHTS_FILE } from '../../../src/ingest/vote/typer.ts';
import { encodeWeights, readWeights } from '../../../src/ingest/vote/weights.ts';

/** The likeliest class for a sentence in which `[one]` is the first actor and `<other>` the second. */
function likeliest(marked: string): string | undefined {
  const text = marked.replace(/[[\]<>]/g, '');
  const placeOf = (open: string, close: string) => {
    const at = marked.indexOf(open);
    const before = marked.slice(0, at).replace(/[[\]<>]/g, '').length;
    return { start: before, end: before + marked.indexOf(close) - at - 1 };
  };
  const tokens = tokensOf(text);
  const subject = rangeOf(tokens, placeOf('[', ']'));
  const opinion = loadTyper()({ tokens, subject, object: rangeOf(tokens, placeOf('<', '>')) });
  return [...opinion].sort((a, b) => b[1] - a[1])[0]?.[0];
}

describe('the typer', () => {
  it.each([
    ['[Kenya] accused <Somalia> of harbouring smugglers.', 'ACCUSE>'],
    ['<Kenya> accused [Somalia] of harbouring smugglers.', 'ACCUSE<'],
    ['[Somalia] was accused by <Kenya> of harbouring smugglers.', 'ACCUSE<'],
    ['[Peru] met <Chile> in Lima to discuss fishing.', 'CONSULT'],
    ['[Norway] will send tents and blankets to <Nepal>.', 'AID>'],
    ['[Japan] imposed sanctions on <Mongolia> on Friday.', 'SANCTION>'],
    ['[Chile] lies south of <Peru> and east of the ocean.', 'NONE'],
    ['[Ghana] beat <Uruguay> by two goals in the final.', 'NONE'],
  ])('%s → %s', (sentence, expected) => {
    expect(likeliest(sentence)).toBe(expected);
  });

  it('does not look at who the actors are', () => {
    const sentence = (one: string, other: string) => `[${one}] urged <${other}> to return to the table.`;
    expect(likeliest(sentence('Fiji', 'Samoa'))).toBe(likeliest(sentence('Laos', 'Oman')));
  });

  it('is at least as good on the closed sentences as the figures in the README say', () => {
    const pairs = closedSentences()
      .flatMap(examplesOf)
      .filter(({ sentence }) => sentence.object !== null);
    const isNone = ({ wanted }: { wanted: number }) => CLASSES[wanted] === 'NONE';
    const firstThree = pairs
      .filter((pair) => !isNone(pair))
      .map(({ sentence, wanted }) =>
        [...loadTyper()(sentence)]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 3)
          .some(([name]) => name === CLASSES[wanted]),
      );
    expect(firstThree.filter(Boolean).length / firstThree.length).toBeGreaterThan(0.5);
  });
});

test('training gives the same weights twice', () => {
  const phrases = readPhrases().slice(0, 8);
  const trained = () => {
    const random = randomFrom(7);
    return learn(
      phrases.flatMap((phrase) => examplesOf(sentenceOf(phrase, phrases, random))),
      random,
    );
  };
  expect(encodeWeights(trained()).equals(encodeWeights(trained()))).toBe(true);
});

test('training sentences say where their actors stand', () => {
  const phrases = readPhrases();
  const random = randomFrom(11);
  for (const phrase of phrases) {
    const { text, places } = sentenceOf(phrase, phrases, random);
    expect(text).not.toMatch(/[{}]/);
    for (const { start, end } of places.values()) expect(text.slice(start, end)).toMatch(/^[\p{L}][\p{L} ]+$/u);
  }
});

describe('files of the typer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'typer-'));
  const put = (name: string, bytes: Buffer) => {
    writeFileSync(join(folder, name), bytes);
    return pathToFileURL(join(folder, name));
  };
  const whole = readFileSync(WEIGHTS_FILE);
  const altered = Buffer.from(whole);
  altered.writeUInt8(altered.readUInt8(4_000) ^ 1, 4_000);

  it.each([
    ['missing', pathToFileURL(join(folder, 'missing.bin'))],
    ['cut', put('cut.bin', whole.subarray(0, 10_000))],
    ['altered', put('altered.bin', altered)],
    ['empty', put('empty.bin', Buffer.alloc(0))],
  ])('%s weights are an error that names the file', (name, file) => {
    expect(() => readWeights(file, BUCKETS, CLASSES.length)).toThrow(
      expect.objectContaining({ code: 'DAMAGED_FILE', message: expect.stringContaining(`${name}.bin`) }),
    );
  });

  it('are small', () => {
    expect(whole.length).toBeLessThan(3_000_000);
  });
});
