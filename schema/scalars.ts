/** Scalars: parsed at the edge, so that resolvers meet numbers and valid dates only. */
import { valueFromASTUntyped } from 'graphql';
import { InputError } from '../src/domain/error.ts';
import { parseEdtf, parseMoment } from '../src/domain/time.ts';
import { builder, type Json } from './builder.ts';

builder.scalarType('DateTime', {
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  description:
    'An instant in UTC, ISO 8601: `2022-02-08T09:30:00Z`. A zone is required on the way in. As an input also a day, `2022-02-08`: its end for `asOf`, `publishedTo` and `diff`, its beginning for `publishedFrom`; `publishedAt` keeps the precision of a day.',
  serialize: (instant) => new Date(instant).toISOString(),
  parseValue: (value) => parseMoment(text(value, 'an instant such as 2022-02-08T09:30:00Z, or a day')),
});

builder.scalarType('EDTF', {
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  description:
    'A date as far as it is known, EDTF level 1 (ISO 8601-2): `2022-02-07`, `2022-02`, `2022-02~`, `2022-02-07/2022-02-09`, `../2022-02-07`.',
  serialize: (edtf) => edtf,
  parseValue: (value) => {
    const edtf = text(value, 'an EDTF date such as 2022-02-07 or 2022-02');
    parseEdtf(edtf);
    return edtf;
  },
});

builder.scalarType('URL', {
  specifiedByURL: 'https://url.spec.whatwg.org/',
  description: 'An absolute web address.',
  serialize: (url) => url,
  parseValue: (value) => {
    const url = text(value, 'a web address');
    if (!URL.canParse(url) || !/^https?:/i.test(url)) throw new InputError(`${JSON.stringify(url)} is no web address`);
    return url;
  },
});

builder.scalarType('JSON', {
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  description: 'Any JSON value, as it stands.',
  serialize: (value) => value,
  parseValue: (value) => {
    refuseNested(value);
    return value as Json;
  },
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables) as Json,
});

/** Lists and objects within each other: whatever writes them as text again calls itself for each. */
const MOST_NESTED = 100;

function refuseNested(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_NESTED) throw new InputError(`JSON nests more than ${MOST_NESTED} deep`);
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
}

function text(value: unknown, wanted: string): string {
  if (typeof value !== 'string') throw new InputError(`expected ${wanted}, got ${JSON.stringify(value)}`);
  return value;
}
