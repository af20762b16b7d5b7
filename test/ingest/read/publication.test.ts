import { expect, test } from '@jest/globals';
import { dayInAddress, readPublication } from '../../../src/ingest/read/publication.ts';

test.each([
  ['2022-02-08T09:00:00Z', '2022-02-08T09:00:00Z'],
  ['2022-02-08T09:00:00+0100', '2022-02-08T09:00:00+01:00'],
  ['2022-02-08T09:00:00.123456-05', '2022-02-08T09:00:00-05:00'],
  ['2022-02-08 09:00', '2022-02-08'],
  ['2022-02-08T09:00:00', '2022-02-08'],
  ['2022-02-08T24:00:00Z', '2022-02-08T23:59:59Z'],
  ['20220208', '2022-02-08'],
  ['2022/02/08', '2022-02-08'],
  ['Tue, 08 Feb 2022 10:00:00 GMT', '2022-02-08T10:00:00Z'],
  ['Tue, 08 Feb 2022 10:00:00 MSK', '2022-02-08T10:00:00+03:00'],
  ['Tue, 08 Feb 2022 10:00:00', '2022-02-08'],
  // Of India, of Israel or of Ireland: nobody can say, so the day alone is known.
  ['Tue, 08 Feb 2022 10:00:00 IST', '2022-02-08'],
  ['8 Feb 22 10:00 EST', '2022-02-08T10:00:00-05:00'],
  ['08 Feb 2022', '2022-02-08'],
  ['February 8, 2022 at 3:05 p.m. PST', '2022-02-08T15:05:00-08:00'],
  ['Published 8th February 2022', '2022-02-08'],
  ['8. Februar 2022, 10.00 Uhr', '2022-02-08'],
  ['mar., 08 févr. 2022 10:00:00 +0100', '2022-02-08T10:00:00+01:00'],
  ['8 de febrero de 2022', '2022-02-08'],
  ['8 февраля 2022', '2022-02-08'],
  ['2022年2月8日', '2022-02-08'],
  ['08.02.2022 10:00', '2022-02-08'],
  ['25/12/2022', '2022-12-25'],
  ['1644310800', '2022-02-08T09:00:00Z'],
  ['1644310800000', '2022-02-08T09:00:00Z'],
])('%s is %s', (written, read) => expect(readPublication(written)).toBe(read));

test.each(['', 'yesterday', '2022', '2022-02', '30 Feb 2022', '2022-02-30', '02/08/2022', '12345', 'x'.repeat(500)])(
  '%j is no day',
  (written) => expect(readPublication(written)).toBeNull(),
);

test.each([
  ['https://a.example/2022/02/08/talks', '2022-02-08'],
  ['https://a.example/2022/feb/08/talks', '2022-02-08'],
  ['https://a.example/news-20220208-1', '2022-02-08'],
  ['https://a.example/2022/13/45/talks', null],
  ['https://a.example/talks', null],
])('the address %s bears %s', (address, day) => expect(dayInAddress(address)).toBe(day));
