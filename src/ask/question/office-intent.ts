/** Questions about offices: who holds one, what somebody holds, and who holds the same elsewhere. */
import { type Intent, type Named, NOTHING_ASKED } from './intent.ts';
import type { Form } from './kinds.ts';
import type { OfficeBook } from './named/resolve.ts';
import { no, notRead, type Read } from './read.ts';
import type { Times } from './time/times.ts';
import { namedIn } from './units.ts';
import { FUNCTION } from './wording/lexicon.ts';

/** `who is #0`, `what office does @0 hold`. */
export function officeIntent(form: Form, times: Times): Read {
  if (isAhead(form)) return no('Who will hold an office is in no evidence.');
  const base: Intent = { ...NOTHING_ASKED, kind: 'Office', from: times.from, to: times.to };
  const names = namedIn(form.rest);
  const office = form.rest.find((unit) => unit.kind === 'office');
  const [one, more] = names;
  if (more) return no('Ask about one person or one body.');
  const said = form.rest.flatMap((unit) => (unit.kind === 'word' ? [unit.token.lower] : []));
  const left = said.filter(
    (word) =>
      !FUNCTION.has(word) &&
      !/^(hold|held|had|occupy|occupied|fill|filled|office|post|position|succeed|as|currently|now)$/.test(word),
  );
  if (left[0] !== undefined) return notRead(left);
  if (form.about === 'office' && office?.kind === 'office') {
    return office.of
      ? {
          ...base,
          affected: [office.of],
          role: ofWhole(office.role),
          types: ['HOLDS_POSITION', 'REPRESENTS'],
          asked: 'acting',
        }
      : no(OF_WHAT);
  }
  if (!one) return no('Say whose office is asked for.');
  const isSuccession = said.includes('succeed') || /succe|replac|follow|predecess/.test(form.text);
  const { role, of } = office?.kind === 'office' ? office : NO_OFFICE;
  if (isSuccession && role !== null && of === null) return no(OF_WHAT);
  return {
    ...base,
    // `succeed as chancellor of Germany`: the words must say so.
    beside: isSuccession ? labelsOf(of) : [],
    ...(form.about === 'person' ? ofPerson(one, role, form.text, isSuccession) : ofBody(one, form.text, isSuccession)),
  };
}

/** `the head of NATO`: whatever the office is called there. */
const ofWhole = (role: string): string => (role === 'head' ? 'leader' : role);

const NO_OFFICE = { role: null, of: null } as const;
const labelsOf = (of: Named | null): readonly string[] => (of ? [of.label] : []);
const OF_WHAT = 'Say of which state or body.';

const isAhead = ({ rest, text }: Form): boolean =>
  rest.some((unit) => unit.kind === 'word' && /^(will|would|shall)$/.test(unit.token.lower)) ||
  /\b(?:will|would)\b/.test(text);

type Asked = Pick<Intent, 'types' | 'asked'> & Partial<Intent>;

function ofPerson(person: Named, role: string | null, words: string, isSuccession: boolean): Asked {
  if (isSuccession && /\bsuccessor\b/.test(words)) return { affected: [person], types: ['SUCCEEDED'], asked: 'acting' };
  if (isSuccession) return { acting: [person], types: ['SUCCEEDED'], asked: 'affected' };
  return { acting: [person], role, types: ['HOLDS_POSITION', 'REPRESENTS', 'EMPLOYED_BY'], asked: 'affected' };
}

function ofBody(body: Named, words: string, isSuccession: boolean): Asked {
  const base = { affected: [body], asked: 'acting' } as const;
  if (isSuccession) return { ...base, types: ['SUCCEEDED'] };
  if (/\bspeaks?|spoke\b/.test(words)) return { ...base, types: ['REPRESENTS'] };
  return { ...base, role: 'leader', types: ['HOLDS_POSITION'] };
}

/** `in Berlin`: the state whose capital it is. */
async function seatedIn(names: readonly Named[], book: OfficeBook): Promise<Named | undefined> {
  const state = names.flatMap(({ kind, label }) => (kind === 'PLACE' ? (book.authority.capital(label) ?? []) : []))[0];
  const [known] = state ? await book.exact([state.label]) : [];
  return known?.named;
}

export async function counterpartIntent(form: Form, times: Times, book: OfficeBook): Promise<Read> {
  const names = namedIn(form.rest);
  const person = names.find(({ kind }) => kind === 'PERSON');
  const state = names.find(({ kind }) => kind !== 'PERSON' && kind !== 'PLACE') ?? (await seatedIn(names, book));
  if (!person || !state || names.length > 2) return no('Name a person, and the state or body of the counterpart.');
  const role = await book.roleOf(person, times);
  if (role === null) return no(`The evidence does not say which office ${person.label} holds.`);
  return {
    ...NOTHING_ASKED,
    kind: 'Counterpart',
    acting: [person],
    affected: [state],
    role,
    types: ['HOLDS_POSITION', 'REPRESENTS'],
    asked: 'acting',
    from: times.from,
    to: times.to,
  };
}
