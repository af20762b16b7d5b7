import { describe, expect, it } from '@jest/globals';
import {
  dayOf,
  hullEdtf,
  parseEdtf,
  parseInstant,
  parseMoment,
  parsePublished,
  parseWindowEnd,
} from '../../src/domain/time.ts';

const bounds = (edtf: string) => {
  const { earliest, latest, precision } = parseEdtf(edtf);
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return [iso(earliest), iso(latest), precision];
};

describe('EDTF', () => {
  it.each([
    ['2022-02-07', '2022-02-07T00:00:00.000Z', '2022-02-07T23:59:59.999Z', 'day'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z', 'month'],
    ['2022', '2022-01-01T00:00:00.000Z', '2022-12-31T23:59:59.999Z', 'year'],
    ['2022-02~', '2022-02-01T00:00:00.000Z', '2022-02-28T23:59:59.999Z', 'month'],
    ['0050', '0050-01-01T00:00:00.000Z', '0050-12-31T23:59:59.999Z', 'year'],
    ['2014-06/..', '2014-06-01T00:00:00.000Z', null, 'interval'],
    ['../2022-02-07', null, '2022-02-07T23:59:59.999Z', 'interval'],
    ['2005-11-22/2021-12-08', '2005-11-22T00:00:00.000Z', '2021-12-08T23:59:59.999Z', 'interval'],
  ])('%s lasts from %s to %s', (edtf, earliest, latest, precision) => {
    expect(bounds(edtf)).toEqual([earliest, latest, precision]);
  });

  it.each([
    'yesterday',
    '2022-13',
    '2022-02-30',
    '2022-00',
    '07.02.2022',
    '',
    '..',
    '../..',
    '2022/2021',
    '2022/2023/2024',
    '22',
    '2022-02-07th',
    'on 2022-02-07',
  ])('%j is no date', (text) => {
    expect(() => parseEdtf(text)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('takes one point, never an interval, as the end of a window', () => {
    expect(parseWindowEnd('2022').latest).toBe(Date.parse('2022-12-31T23:59:59.999Z'));
    expect(() => parseWindowEnd('2022-02-07/2022-02-09')).toThrow(/interval/);
    expect(() => parseWindowEnd('../2022-02-07')).toThrow(/interval/);
  });

  it('keeps the precision of both ends in a hull', () => {
    expect(hullEdtf('2022-02-06', '2022-02-07')).toBe('2022-02-06/2022-02-07');
    expect(hullEdtf('2014-06/..', '2014-06/..')).toBe('2014-06/..');
    expect(hullEdtf('2022-01/2022-03', '2022-05')).toBe('2022-01/2022-05');
    expect(hullEdtf('../2022-02', '2022-01/..')).toBe('../..');
  });
});

describe('the day of an instant', () => {
  it.each(['2022-02-07', '0476-09-04', '-0044-03-15'])('%s is written with four digits of a year', (day) => {
    expect(dayOf(parseEdtf(day).earliest ?? Number.NaN)).toBe(day);
  });
});

describe('a moment', () => {
  const ends = (text: string) => {
    const { first, last } = parseMoment(text);
    return [first, last].map((at) => new Date(at).toISOString());
  };

  it('is an instant, or a day from its first to its last', () => {
    expect(ends('2022-02-08T09:30Z')).toEqual(['2022-02-08T09:30:00.000Z', '2022-02-08T09:30:00.000Z']);
    expect(ends('2024-02-29')).toEqual(['2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z']);
  });

  it.each(['2022-02', '2022', '2022-02-30', '2022-02-08/2022-02-09', '2022-02-08T09:30', '2022-02-081', 'today', ''])(
    '%j is none',
    (text) => {
      expect(() => parseMoment(text)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    },
  );
});

describe('a publication time', () => {
  it('is known from its instant, or from the end of its day', () => {
    expect(parsePublished('2022-02-08T09:30:00Z', 'STATED').knownAt).toBe(Date.parse('2022-02-08T09:30:00Z'));
    expect(parsePublished('2022-02-22', 'STATED').knownAt).toBe(Date.parse('2022-02-22T23:59:59.999Z'));
  });

  it.each(['2022-02', 'tomorrow', '2022-02-30T09:00:00Z', '2022-02-08T09:30:00', '2022-02-08T25:00:00Z'])(
    '%j is none',
    (text) => {
      expect(() => parsePublished(text, 'STATED')).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    },
  );

  it('needs a zone', () => {
    expect(parseInstant('2022-02-08T09:30:00+01:00')).toBe(Date.parse('2022-02-08T08:30:00Z'));
  });
});
