/**
 * Reads a query from `cypher/<noun>/<name>.cypher` and checks it against its header, so that a bad file fails at start.
 * Header lines, each required: a sentence, `// mode READ` or WRITE, one `// param $name TYPE …` and one
 * `// return name TYPE …` per parameter and column. Since types of relations are never parameters, a query for one type
 * says CONSULT, as it can be tried by hand, and `// each CONSULT of RELATION_TYPES`: it becomes one text per type. With
 * `any` instead of `each` it becomes one text that says `A|B|C`, with `union` one that asks for each type in turn.
 * No text is ever built from input.
 */
import { readFileSync } from 'node:fs';
import { RELATION_TYPES, type RelationType } from '../../domain/relation-types.ts';

export interface Query<Params, Row> {
  readonly name: string;
  readonly mode: 'READ' | 'WRITE';
  readonly text: string;
  readonly params: readonly string[];
  readonly columns: readonly string[];
  /** Never there: it carries the types of parameters and rows to whoever runs the query. */
  readonly shape?: (params: Params) => Row;
}

const FOLDER = new URL('../../../cypher/', import.meta.url);

export function cypher<Params, Row>(name: string): Query<Params, Row> {
  const { header, body } = read(name);
  if (header.includes(EACH)) throw wrong(name, 'cypherByType, since there is one text per type');
  if (header.includes(ANY)) return queryOf(name, header, body.replace(EXAMPLE, RELATION_TYPES.join('|')));
  const ofTypes = RELATION_TYPES.map((type) => body.replace(EXAMPLE, type));
  return queryOf(name, header, header.includes(UNION) ? ofTypes.join('\nUNION ALL\n') : body);
}

/** One query per relation type. */
export function cypherByType<Params, Row>(name: string): Readonly<Record<RelationType, Query<Params, Row>>> {
  const { header, body } = read(name);
  if (!header.includes(EACH)) throw wrong(name, `the line \`// ${EACH}\``);
  const texts = RELATION_TYPES.map((type) => [type, queryOf(name, header, body.replace(EXAMPLE, type))]);
  return Object.fromEntries(texts) as Record<RelationType, Query<Params, Row>>;
}

const EXAMPLE = /\bCONSULT\b/g;
const EACH = 'each CONSULT of RELATION_TYPES';
const ANY = 'any CONSULT of RELATION_TYPES';
const UNION = 'union CONSULT of RELATION_TYPES';
const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/;

interface File {
  readonly header: readonly string[];
  readonly body: string;
}

function read(name: string): File {
  const lines = readFileSync(new URL(`${name}.cypher`, FOLDER), 'utf8').split('\n');
  return {
    header: lines.filter((line) => line.startsWith('//')).map((line) => line.slice(2).trim()),
    body: lines
      .filter((line) => !line.startsWith('//'))
      .join('\n')
      .trim(),
  };
}

function queryOf<Params, Row>(name: string, header: readonly string[], text: string): Query<Params, Row> {
  const [mode = ''] = wordsAfter(header, 'mode');
  if (mode !== 'READ' && mode !== 'WRITE') throw wrong(name, `mode READ or WRITE, but got: ${mode}`);
  if (mode === 'READ' && WRITES.test(text)) throw wrong(name, 'no writing clause in mode READ');
  const params = wordsAfter(header, 'param').map((param) => param.replace(/^\$/, ''));
  checkParams(name, params, text);
  return { name, mode, params, columns: wordsAfter(header, 'return'), text };
}

/** The first word after a keyword, of every header line that begins with it. */
const wordsAfter = (header: readonly string[], keyword: string): readonly string[] =>
  header.flatMap((line) => new RegExp(`^${keyword} (\\S+)`).exec(line)?.[1] ?? []);

function checkParams(name: string, declared: readonly string[], text: string): void {
  const used = new Set([...text.matchAll(/\$([A-Za-z]\w*)/g)].map(([, param]) => param ?? ''));
  const undeclared = [...used].filter((param) => !declared.includes(param));
  const unused = declared.filter((param) => !used.has(param));
  if (undeclared.length + unused.length > 0) {
    throw wrong(name, `parameters as declared, but undeclared are [${undeclared}] and unused [${unused}]`);
  }
}

const wrong = (name: string, wanted: string): TypeError => new TypeError(`cypher: ${name}.cypher: expected ${wanted}`);
