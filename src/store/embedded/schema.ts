/** The tables. Everything but log and ledger is projected from the log; `TABLES` is what a rebuild makes anew. */
import type { Connection } from './connection.ts';
import { decisions } from './noun/decision.ts';
import { documents } from './noun/document.ts';
import { entities, nameSums } from './noun/entity.ts';
import { groups } from './noun/group.ts';
import { kept } from './noun/kept.ts';
import { ledger } from './noun/ledger.ts';
import { log } from './noun/log.ts';
import { notes } from './noun/note.ts';
import { questions } from './noun/question.ts';
import { quotations } from './noun/quotation.ts';
import { statements } from './noun/statement.ts';
import { views } from './noun/view.ts';

/** Of the file; `upgrade.ts` reads what older ones hold. */
export const VERSION = 2;

const KEPT = [log, ledger, kept];
const PROJECTED = [documents, statements, quotations, entities, nameSums, groups, decisions, notes, views, questions];

export const versionOf = (connection: Connection): number =>
  connection.first<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;

/** How often everything was projected anew, in a number of the file that is anybody's to use. */
export const generationOf = (connection: Connection): number =>
  connection.first<{ application_id: number }>('PRAGMA application_id')?.application_id ?? 0;

/** Makes the tables that are not there: all in an empty file. One process does it, the others wait for it. */
export function createTables(connection: Connection): void {
  if (missingTables(connection).length === 0) return;
  connection.writeNow(() => {
    connection.exec(missingTables(connection).join('\n'));
    connection.exec(`PRAGMA user_version = ${VERSION}`);
  });
}

function missingTables(connection: Connection): readonly string[] {
  const there = new Set(
    connection.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name),
  );
  return [...KEPT, ...PROJECTED].filter(({ name }) => !there.has(name)).map(({ declaration }) => declaration);
}

/** Drops everything that is projected and makes it anew, empty. */
export function emptyProjection(connection: Connection): void {
  connection.exec(`PRAGMA application_id = ${generationOf(connection) + 1}`);
  const kept = new Set(['log', 'ledger', 'ledger_about', 'kept']);
  const tables = connection.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC",
  );
  for (const { name } of tables) {
    // The tables behind a virtual table go with it.
    const isThere = connection.first('SELECT 1 FROM sqlite_schema WHERE name = @name', { name });
    if (!kept.has(name) && isThere) connection.exec(`DROP TABLE "${name}"`);
  }
  connection.exec(PROJECTED.map((table) => table.declaration).join('\n'));
}
