/**
 * Reads a query from `cypher/<noun>/<name>.cypher` and checks it against its header, so that a bad file fails at start.
 * Header lines: a sentence, `// mode READ` or WRITE, one `// param $name TYPE …` and one `// return name TYPE …` per
 * parameter and column. `$ledger` is given to every query: which generation of the graph it sees.
 * Labels and types are never parameters: a query for one of them names an example, as it can be tried by hand, and
 * `// each CONSULT of RELATION_TYPES` makes one text of it per type, `// any …` one text that says `A|B|C`.
 * No text is ever built from input.
 */
import { readFileSync } from 'node:fs';
import { RELATION_TYPES } from '../../../domain/relation-types.ts';
import { PROJECTED } from './projected.ts';

export interface Query<Params, Row> {
  readonly name: string;
  readonly mode: 'READ' | 'WRITE';
  readonly text: string;
  readonly params: readonly string[];
  readonly columns: readonly string[];
  /** Never there: it carries the types of parameters and rows to whoever runs the query. */
  readonly shape?: (params: Params) => Row;
}

const FOLDER = new URL('../../../../cypher/', import.meta.url);
/** What a query may be made for each of. */
const LISTS = { RELATION_TYPES, PROJECTED };
type ListName = keyof typeof LISTS;

export function cypher<Params, Row>(name: string): Query<Params, Row> {
  const { header, body } = read(name);
  const any = exampleIn(header, 'any');
  if (exampleIn(header, 'each')) throw wrong(name, 'cypherEach, since there are several texts');
  return queryOf(name, header, any ? body.replace(any.word, LISTS[any.list].join('|')) : body);
}

/** One query for each label or type of a list. */
export function cypherEach<List extends ListName>(list: List) {
  return <Params, Row>(name: string): Readonly<Record<(typeof LISTS)[List][number], Query<Params, Row>>> => {
    const { header, body } = read(name);
    const each = exampleIn(header, 'each');
    if (each?.list !== list) throw wrong(name, `the line \`// each … of ${list}\``);
    const texts = LISTS[list].map((one) => [one, queryOf<Params, Row>(name, header, body.replace(each.word, one))]);
    return Object.fromEntries(texts) as Record<(typeof LISTS)[List][number], Query<Params, Row>>;
  };
}

const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/;

function exampleIn(header: readonly string[], many: 'each' | 'any') {
  const [, word = '', list = ''] =
    header.map((line) => new RegExp(`^${many} (\\w+) of (\\w+)$`).exec(line)).find(Boolean) ?? [];
  return list in LISTS ? { word: new RegExp(`\\b${word}\\b`, 'g'), list: list as ListName } : null;
}

export interface File {
  readonly header: readonly string[];
  readonly body: string;
}

/** The header ends where the text begins; comments further down belong to the text. */
export function read(name: string): File {
  const lines = readFileSync(new URL(`${name}.cypher`, FOLDER), 'utf8')
    .trimEnd()
    .split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const header = end < 0 ? lines : lines.slice(0, end);
  return {
    header: header.map((line) => line.slice(2).trim()),
    body: end < 0 ? '' : lines.slice(end).join('\n'),
  };
}

export function queryOf<Params, Row>(name: string, header: readonly string[], text: string): Query<Params, Row> {
  const [mode = ''] = wordsAfter(header, 'mode');
  if (mode !== 'READ' && mode !== 'WRITE') throw wrong(name, `mode READ or WRITE, but got: ${mode}`);
  if (mode === 'READ' && WRITES.test(text)) throw wrong(name, 'no writing clause in mode READ');
  const params = wordsAfter(header, 'param').map((param) => param.replace(/^\$/, ''));
  checkParams(name, params, text);
  return { name, mode, params, columns: wordsAfter(header, 'return'), text };
}

/** The first word after a keyword, of every header line that begins with it. */
export const wordsAfter = (header: readonly string[], keyword: string): readonly string[] =>
  header.flatMap((line) => new RegExp(`^${keyword} (\\S+)`).exec(line)?.[1] ?? []);

function checkParams(name: string, declared: readonly string[], text: string): void {
  const used = new Set([...text.matchAll(/\$([A-Za-z]\w*)/g)].map(([, param]) => param ?? ''));
  const undeclared = [...used].filter((param) => !declared.includes(param) && param !== 'ledger');
  const unused = declared.filter((param) => !used.has(param));
  if (undeclared.length + unused.length > 0) {
    throw wrong(name, `parameters as declared, but undeclared are [${undeclared}] and unused [${unused}]`);
  }
}

export const wrong = (name: string, wanted: string): TypeError =>
  new TypeError(`cypher: ${name}.cypher: expected ${wanted}`);
