/** German, as far as it says that somebody met somebody. */
import type { Tree } from '../tree.ts';

export function addLanguage(tree: Tree): void {
  tree.add(
    'src/ingest/language/german/german.ts',
    `/** Reads German: who met whom. */
import type { DocumentInput, ExtractedActor, Extraction } from '../../../domain/record/extraction.ts';
import { checked } from '../../claim/validate.ts';

const NAME = '[A-Z]\\\\p{L}+ [A-Z]\\\\p{L}+';
const MET = new RegExp(\`traf (\${NAME}).*? (\${NAME})\`, 'du');

export function readGerman(document: DocumentInput): Extraction {
  const met = MET.exec(document.text);
  const [span, first, second] = met?.indices ?? [];
  if (!span || !first || !second) return checked({ document, actors: [], statements: [], quotations: [], warnings: [] });
  const [subject, object] = [first, second].map(([start, end]): ExtractedActor => {
    const surface = document.text.slice(start, end);
    return { label: surface, qid: null, kind: 'PERSON', mentions: [{ start, end, surface }] };
  }) as [ExtractedActor, ExtractedActor];
  const [start, end] = span;
  const nothing = { mode: null, role: null, place: null, quantity: null, valid: null, attribution: [] };
  const said = { polarity: 'ASSERTED', modality: 'FACT', reportedAs: 'NARRATION', joint: true, confidence: 0.6 } as const;
  const quote = { quote: document.text.slice(start, end), start, end, core: { start, end } };
  return checked({
    document,
    actors: [subject, object],
    statements: [{ subject, predicate: 'CONSULT', object, ...nothing, ...said, ...quote, extractors: ['rules-de@1'] }],
    quotations: [],
    warnings: [],
  });
}
`,
  );
  tree.insert(
    'src/ingest/language/languages.ts',
    ["import { readGerman } from './german/german.ts';\n", '\nexport type LanguageReader'],
    ['de: readGerman, ', 'fr: readFrench'],
  );
}
