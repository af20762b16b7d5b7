/**
 * Checks a bundle with nothing but the bundle: that no byte was changed, that each document and each quote is what its
 * hash says, and that the evidence comes to the answer that is given.
 */
import { InputError } from '../../domain/error.ts';
import { view } from '../../domain/fold/view.ts';
import { contentId, sha256 } from '../../domain/id.ts';
import { familyOf, type RelationType } from '../../domain/relation-types.ts';
import { EVERYTHING, type Scope, scopeFilter } from '../../domain/scope.ts';
import { parseMoment } from '../../domain/time.ts';
import type { EvidenceRow } from '../../store/graph-row.ts';
import { columnsOf } from '../drawn.ts';
import { BUNDLE_FORMAT, openSealReader, type SealedLine } from './seal.ts';
import { answerOf } from './write.ts';

interface BundleFault {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
}

export interface Verified {
  readonly lines: number;
  readonly relations: number;
  readonly faults: readonly BundleFault[];
}

/** Up to the first line whose seal is broken: what comes behind it can no longer be told from what was put in. */
export async function verifyBundle(lines: AsyncIterable<string>): Promise<Verified> {
  const reader = openSealReader();
  const checker = new Checker();
  const faults: BundleFault[] = [];
  let number = 0;
  for await (const text of lines) {
    number++;
    try {
      const line = reader.read(text);
      for (const reason of checker.faultsOf(line, number)) faults.push({ line: number, reason });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return {
        lines: number,
        relations: checker.relations,
        faults: [...faults, { line: number, reason: error.message }],
      };
    }
  }
  if (!checker.isWhole) faults.push({ line: number + 1, reason: 'the bundle ends before its last line: it was cut' });
  return { lines: number, relations: checker.relations, faults };
}

class Checker {
  relations = 0;
  isWhole = false;
  #scope: Scope = EVERYTHING;
  readonly #statements = new Map<string, string>();
  readonly #documents = new Set<string>();

  *faultsOf(line: SealedLine, number: number): Generator<string> {
    if (number === 1 && (line.line !== 'bundle' || line.format !== BUNDLE_FORMAT)) {
      throw new InputError(`is no bundle of the form ${BUNDLE_FORMAT}`);
    }
    if (this.isWhole) yield 'the bundle goes on after its end';
    if (line.line === 'bundle') this.#scope = scopeIn(line.asked);
    if (line.line === 'document') yield* this.#document(line);
    if (line.line === 'statement') yield* this.#statement(line);
    if (line.line === 'relation') yield* this.#relation(line);
    if (line.line === 'end') {
      this.isWhole = true;
      if (line.relations !== this.relations)
        yield `tells of ${line.relations} relations, and ${this.relations} are there`;
    }
  }

  *#document({ id, publisher, url, published, sha256: hash }: SealedLine): Generator<string> {
    const parts = [publisher, url, published, hash] as readonly (string | null)[];
    this.#documents.add(String(id));
    if (contentId('document', ...parts) !== id)
      yield `document ${id} is not of the text, address, day and publisher that it names`;
  }

  *#statement({ id, document, quote, start, end, sha256: hash }: SealedLine): Generator<string> {
    this.#statements.set(String(id), String(document));
    if (sha256(String(quote)) !== hash) yield `the quote of statement ${id} is not what its hash says`;
    if (String(quote).length !== Number(end) - Number(start))
      yield `the quote of statement ${id} is not as long as its place`;
    if (!this.#documents.has(String(document))) yield `statement ${id} is of a document that the bundle does not have`;
  }

  *#relation({ id, type, answer, best, evidence }: SealedLine): Generator<string> {
    this.relations++;
    const rows = evidence as readonly EvidenceRow[];
    for (const { statement, document } of rows) {
      if (this.#statements.get(statement) !== document)
        yield `relation ${id} rests on statement ${statement}, which is not there`;
    }
    if (!this.#statements.has(String(best)))
      yield `relation ${id} is quoted from statement ${best}, which is not there`;
    const found = view(
      columnsOf({ evidence: rows }),
      0,
      rows.length,
      familyOf(type as RelationType),
      scopeFilter(this.#scope),
    );
    if (found === null || JSON.stringify(answerOf(found)) !== JSON.stringify(answer)) {
      yield `relation ${id}: its evidence does not come to the answer that is given`;
    }
  }
}

/** As `write.ts` puts it. */
interface Asked extends Omit<Scope, 'asOf' | 'maxSources' | 'publishers' | 'excludePublishers'> {
  readonly asOf: string | null;
  readonly maxSources: number | null;
  readonly publishers: readonly string[] | null;
  readonly excludePublishers: readonly string[];
}

function scopeIn(given: unknown): Scope {
  const { asOf, maxSources, publishers, excludePublishers, ...rest } = given as Asked;
  return {
    ...EVERYTHING,
    ...rest,
    asOf: asOf === null ? EVERYTHING.asOf : parseMoment(asOf).last,
    maxSources: maxSources ?? EVERYTHING.maxSources,
    publishers: publishers === null ? null : new Set(publishers),
    excludePublishers: new Set(excludePublishers),
  };
}
