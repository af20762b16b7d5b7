/** What a question leaves out: `but not in Moscow`, `apart from Biden`, `not by phone`. */
import type { Intent, QuestionKind } from './intent.ts';
import { type Unit, wordAt } from './units.ts';

export type Exceptions = Pick<Intent, 'except' | 'exceptModes'>;

const NONE: Exceptions = { except: [], exceptModes: [] };

/** Longer before shorter. */
const LEADS = [
  'but outside',
  'and outside',
  'outside of',
  'outside',
  'but not',
  'yet not',
  'and not',
  'though not',
  'apart from',
  'aside from',
  'other than',
  'except for',
]
  .concat('except', 'excepting', 'excluding', 'besides', 'not', 'without')
  .map((lead) => lead.split(' '));
const BETWEEN: ReadonlySet<string> = new Set(['in', 'at', 'with', 'by', 'via', 'over', 'the', 'from', 'those', 'to']);
const PHONE = /^(?:tele)?phone$|^calls?$/;

/** The row without them. What follows no such words stays in it, and turns the question. */
export function withoutExceptions(units: readonly Unit[]): { readonly units: readonly Unit[] } & Exceptions {
  const left: Unit[] = [];
  let found = NONE;
  for (let at = 0; at < units.length; ) {
    const exception = exceptionAt(units, at);
    if (exception) {
      found = {
        except: [...found.except, ...exception.except],
        exceptModes: [...found.exceptModes, ...exception.exceptModes],
      };
    } else left.push(units[at] as Unit);
    at = exception ? exception.to : at + 1;
  }
  return { units: left, ...found };
}

function exceptionAt(units: readonly Unit[], from: number): (Exceptions & { readonly to: number }) | null {
  const lead = LEADS.find((words) => words.every((word, i) => wordAt(units, from + i) === word));
  if (!lead) return null;
  let at = from + lead.length;
  while (BETWEEN.has(wordAt(units, at))) at++;
  if (PHONE.test(wordAt(units, at))) return { except: [], exceptModes: ['phone'], to: at + 1 };
  const named = units[at];
  if (named?.kind !== 'name') return null;
  const more = /^(?:and|or)$/.test(wordAt(units, at + 1)) ? units[at + 2] : undefined;
  return more?.kind === 'name'
    ? { except: [named.named, more.named], exceptModes: [], to: at + 3 }
    : { except: [named.named], exceptModes: [], to: at + 1 };
}

/** Kinds whose answers are events or relations, of which some are left out. */
const LISTING: ReadonlySet<QuestionKind> = new Set(['Who', 'HowMany', 'FirstLast', 'EventsAt', 'When', 'Where']);

/** None where the kind of question has no place for them. */
export function withExceptions(intent: Intent, { except, exceptModes }: Exceptions): readonly Intent[] {
  if (except.length + exceptModes.length === 0) return [intent];
  // Of all that is between two, what is not by phone are their other talks.
  const [one, ...more] = intent.acting;
  if (intent.kind === 'Between' && one && more.length === 0 && except.length === 0)
    return [
      { ...intent, kind: 'EventsAt', acting: [one, ...intent.affected], affected: [], types: ['CONSULT'], exceptModes },
    ];
  const mayLeaveOut = intent.inTexts ? intent.kind === 'Who' && exceptModes.length === 0 : LISTING.has(intent.kind);
  return mayLeaveOut ? [{ ...intent, except, exceptModes }] : [];
}
