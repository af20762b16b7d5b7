import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ExtractedStatement } from '../../../src/domain/record/extraction.ts';
import { readSample } from '../../../src/ingest/sample/readings.ts';

const sample = readSample();
const statements = async () => (await sample).flatMap((extraction) => extraction.statements);
const ends = ({ subject, object }: ExtractedStatement) => [subject.label, object?.label ?? ''].sort().join(' & ');
const found = async (fits: Partial<ExtractedStatement>) =>
  (await statements()).filter((one) =>
    Object.entries(fits).every(([key, value]) => one[key as keyof ExtractedStatement] === value),
  );

describe('from the sample dispatches the extraction', () => {
  test('quotes only what is there', async () => {
    for (const { document, statements: claims, quotations } of await sample) {
      for (const { quote, start, end } of [...claims, ...quotations])
        expect(document.text.slice(start, end)).toBe(quote);
    }
  });

  test('is what a build has read', async () => {
    const built = join(__dirname, '../../../dist/src/ingest/sample/readings.json');
    expect(JSON.parse(readFileSync(built, 'utf8'))).toEqual(await sample);
  });

  test.each([
    ['Q3052772', 'PERSON'],
    ['Q7747', 'PERSON'],
    ['Q61053', 'PERSON'],
    ['Q6279', 'PERSON'],
    ['Q3874799', 'PERSON'],
    ['Q142', 'STATE'],
    ['Q159', 'STATE'],
    ['Q183', 'STATE'],
    ['Q212', 'STATE'],
    ['Q30', 'STATE'],
    ['Q7184', 'IGO'],
  ])('knows %s', async (qid, kind) => {
    expect((await sample).flatMap(({ actors }) => actors).find((actor) => actor.qid === qid)?.kind).toBe(kind);
  });

  test('tells who holds which office', async () => {
    const offices = (await found({ predicate: 'HOLDS_POSITION' })).map(
      (one) => `${one.subject.label}, ${one.role} of ${one.object?.label}`,
    );
    for (const office of [
      'Emmanuel Macron, president of France',
      'Vladimir Putin, president of Russia',
      'Olaf Scholz, chancellor of Germany',
      'Joe Biden, president of United States',
      'Volodymyr Zelenskyy, president of Ukraine',
    ]) {
      expect(offices).toContain(office);
    }
    expect((await found({ predicate: 'REPRESENTS' })).map(ends)).toContain('Dmitry Peskov & Kremlin');
  });

  test('knows the Normandy Format and the Minsk agreements', async () => {
    const to = async (predicate: ExtractedStatement['predicate'], object: string) =>
      new Set(
        (await found({ predicate })).filter((one) => one.object?.label === object).map((one) => one.subject.label),
      );
    expect([...(await to('MEMBER_OF', 'Normandy Format'))].sort()).toEqual(['France', 'Germany', 'Russia', 'Ukraine']);
    expect([...(await to('PARTY_TO', 'Minsk agreements'))].sort()).toEqual(['OSCE', 'Russia', 'Ukraine']);
    expect([...(await to('GUARANTOR_OF', 'Minsk agreements'))].sort()).toEqual(['France', 'Germany']);
  });

  test('finds the claim of a deal and its denial', async () => {
    const deals = (await found({ predicate: 'AGREE' })).filter(
      (one) => ends(one) === 'Emmanuel Macron & Vladimir Putin',
    );
    expect(
      deals.map(({ polarity, reportedAs, attribution }) => [polarity, reportedAs, attribution[0]?.surface]),
    ).toEqual([
      ['ASSERTED', 'ANONYMOUS_SOURCE', 'A French official'],
      ['DENIED', 'INDIRECT_SPEECH', 'Dmitry Peskov'],
    ]);
  });

  test('tells plan, outcome and call-off apart, and sees that two outlets disagree on a day', async () => {
    const meetings = (await found({ predicate: 'CONSULT' })).map(
      (one) => `${ends(one)} ${one.valid?.edtf ?? ''} ${one.modality}`,
    );
    for (const meeting of [
      'Olaf Scholz & Vladimir Putin 2022-02-15 PLAN',
      'Olaf Scholz & Vladimir Putin 2022-02-15 FACT',
      'Antony Blinken & Sergey Lavrov 2022-02-24 PLAN',
      'Antony Blinken & Sergey Lavrov 2022-02-24 CANCELLATION',
      'Emmanuel Macron & Vladimir Putin 2022-02-07 FACT',
      'Emmanuel Macron & Vladimir Putin 2022-02-06 FACT',
      'Emmanuel Macron & Volodymyr Zelenskyy 2022-02-08 FACT',
      'Naftali Bennett & Vladimir Putin 2022-03-05 FACT',
      'Dmytro Kuleba & Sergey Lavrov 2022-03-10 FACT',
      'Vladimir Putin & Xi Jinping 2022-02-04 FACT',
    ]) {
      expect(meetings).toContain(meeting);
    }
  });
});
