/** What day the words mean, in a dispatch of Tuesday 8 February 2022. */
import { describe, expect, test } from '@jest/globals';
import { read } from '../extract/read.ts';

const dated = (text: string, published = '2022-02-08') =>
  read(text, published).statements.find(({ predicate }) => predicate === 'CONSULT')?.valid?.edtf ?? null;

test.each([
  ['on 2022-01-30', '2022-01-30'],
  ['on 30/1/2022', '2022-01-30'],
  ['on 1/30/2022', '2022-01-30'],
  ['on 2/1/2022', null],
  ['between 3 and 5 February', '2022-02-03/2022-02-05'],
  ['from 14 to 15 January', '2022-01-14/2022-01-15'],
  ['on February 3-5', '2022-02-03/2022-02-05'],
  ['last Thursday', '2022-02-03'],
  ['two days after Friday', '2022-02-06'],
])('“%s” is %s', (words, expected) => {
  expect(dated(`Cuba met with Haiti ${words}.`)).toBe(expected);
});

describe('a weekday', () => {
  test.each(['will', 'may', 'could', 'is due to'])('looks ahead after “%s”', (words) => {
    expect(dated(`Cuba ${words} meet with Haiti on Friday.`)).toBe('2022-02-11');
  });
});

test('what a journey to come is for lies ahead with it', () => {
  const { statements } = read('On Friday, Xi Jinping will go to Cuba to speak with Viktor Orbán.', '2022-02-08');
  expect(statements.map(({ valid }) => valid?.edtf)).toEqual(['2022-02-11', '2022-02-11']);
});

test('“since” tells no day', () => {
  expect(dated('It was the first meeting of Cuba and Haiti since 2019.')).toBeNull();
});

test('“a day after Monday’s call” is Tuesday', () => {
  const meetings = read('A day after Monday’s call with Cuba, Viktor Orbán met Xi Jinping.').statements;
  expect(meetings.find(({ object }) => object?.label === 'Xi Jinping')?.valid?.edtf).toBe('2022-02-08');
});

test('“today” is the day where it was written, in the zone that the text names', () => {
  expect(dated('Cuba met with Haiti today.', '2022-02-08T23:30:00-05:00')).toBe('2022-02-08');
});

test('a dated claim shows the words of its date', () => {
  const [claim] = read('Talks between Cuba and Haiti, scheduled for 10 February, were held in Lima.').statements;
  expect(claim?.quote).toContain('10 February');
});

test('a relative clause that says when the event was is about its day', () => {
  expect(dated("Cuba's meeting with Haiti, which took place on Monday, lasted five hours.")).toBe('2022-02-07');
});

describe('what began tells since when, and no end', () => {
  test.each([
    ['Xi Jinping has been president of China since 14 March 2013.', '2013-03-14/..'],
    ['Narendra Modi, who has been prime minister of India since 2014, spoke.', '2014/..'],
    ['Cuba has been a member of the Arab League since May 2004.', '2004-05/..'],
    ['Viktor Orbán has led the Reform Party since 1993.', '1993/..'],
    ['Viktor Orbán became president of Haiti on 3 May 2010.', '2010-05-03/'],
    ['Cuba became a member of the Arab League in 2004.', '2004/'],
    ['Viktor Orbán led the Reform Party in 1993.', '1993'],
  ])('%s', (text, expected) => {
    const durable = read(text).statements.filter(({ predicate }) => /^(?:HOLDS_POSITION|MEMBER_OF)$/.test(predicate));
    expect(durable.map(({ valid }) => valid?.edtf)).toEqual([expected]);
  });

  test('“had been” is over', () => {
    expect(read('Xi Jinping had been president of China since 2013.').statements).toEqual([]);
  });
});
