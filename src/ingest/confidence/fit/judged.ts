/** Judged statements, and those that the reader finds now which are the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import type { ExtractedStatement } from '../../../domain/record/extraction.ts';
import { loadAuthority } from '../../authority/authority.ts';
import { extract } from '../../extract.ts';
import { readDispatch } from '../../read/text/front-matter.ts';
import { factorsOf } from '../factors.ts';
import type { Grounds } from '../grounds.ts';

const judgedLine = z.object({
  /** The text's file name without its ending. */
  doc: z.string(),
  start: z.number(),
  end: z.number(),
  subject: z.string(),
  predicate: z.string(),
  object: z.string().nullable(),
  polarity: z.string(),
  modality: z.string(),
  /** Begins with `right`, or says what is wrong. */
  judgement: z.string(),
});
export type JudgedLine = z.infer<typeof judgedLine>;

export interface Sample {
  readonly doc: string;
  readonly factors: readonly string[];
  readonly isEvent: boolean;
  readonly isRight: boolean;
}

export const readJudged = (file: string): JudgedLine[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => judgedLine.parse(JSON.parse(line)));

/** Reads the texts of a folder anew; a statement that nobody judged, or that now says something else, is left out. */
export function samplesOf(folder: string, judged: readonly JudgedLine[]): Sample[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((file) => {
    const doc = basename(file, extname(file));
    const own = judged.filter((line) => line.doc === doc);
    const grounds = new Map<ExtractedStatement, Grounds>();
    const { document } = readDispatch(readFileSync(join(folder, file), 'utf8'), doc);
    const { statements } = extract(document, {
      authority: loadAuthority(),
      onGrounds: (statement, of) => grounds.set(statement, of),
    });
    return statements.flatMap((statement) => {
      const line = own.find((one) => isSame(one, statement));
      const of = grounds.get(statement);
      if (!line || !of) return [];
      const factors = factorsOf(of);
      return [{ doc, factors, isEvent: factors.includes('event'), isRight: line.judgement.startsWith('right') }];
    });
  });
}

const isSame = (line: JudgedLine, { subject, predicate, object, polarity, modality, start, end }: ExtractedStatement) =>
  line.subject === subject.label &&
  line.predicate === predicate &&
  line.object === (object?.label ?? null) &&
  line.polarity === polarity &&
  line.modality === modality &&
  line.start < end &&
  start < line.end;
