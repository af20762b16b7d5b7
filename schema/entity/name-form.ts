/** The names of an entity as documents have them, with their script. */
import type { Entity, NameForm as NameRow } from '../../src/domain/record/entity.ts';
import { builder } from '../builder.ts';

/** ISO 15924 codes of the scripts that names of political actors come in. */
const SCRIPTS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Kana', /[\p{Script=Katakana}\p{Script=Hiragana}]/u],
  ['Hani', /\p{Script=Han}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
];

const SCRIPT_OF_LANGUAGE: Readonly<Record<string, string>> = {
  ...spread('Cyrl', 'ru uk be bg mk sr kk ky mn'),
  ...spread('Arab', 'ar fa ur ps'),
  ...spread('Hani', 'zh ja'),
  ...spread('Hebr', 'he yi'),
  el: 'Grek',
  ka: 'Geor',
  hy: 'Armn',
  ko: 'Hang',
  hi: 'Deva',
  th: 'Thai',
};

export const NameForm = builder.objectRef<NameRow>('NameForm').implement({
  description: 'A name as documents have it.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As documents or authority files spell it.' }),
    lang: t.string({
      nullable: true,
      description: 'Its language, where a document says so; null where only its letters are known.',
      resolve: () => null,
    }),
    script: t.string({
      nullable: true,
      description: 'Its script, as an ISO 15924 code: `Latn`, `Cyrl`.',
      resolve: ({ text }) => scriptOf(text),
    }),
    kind: t.exposeString('form', { description: '`label`: names it in full. `mention`: a form used in running text.' }),
  }),
});

export const namesOf = (entity: Entity): readonly NameRow[] => [...entity.names].sort((a, b) => b.count - a.count);

/** The most used full name in the script of the language; the usual label where none is known. */
export function labelIn(entity: Entity, lang: string): string {
  const script = SCRIPT_OF_LANGUAGE[lang.slice(0, 2).toLowerCase()] ?? 'Latn';
  if (scriptOf(entity.label) === script) return entity.label;
  const inScript = namesOf(entity).filter(({ text }) => scriptOf(text) === script);
  return (inScript.find(({ form }) => form === 'label') ?? inScript[0])?.text ?? entity.label;
}

const scriptOf = (text: string): string | null => SCRIPTS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

function spread(script: string, languages: string): Record<string, string> {
  return Object.fromEntries(languages.split(' ').map((language) => [language, script]));
}
