/** Whether a commit can have changed the answer to a question. When in doubt it can: the answer itself decides. */
import type { LedgerEntry } from '../store/ledger-entry.ts';
import type { Asked } from './asked.ts';

/** `named`: ids of the entities that the question names, as they stand in the graph now. */
export function isTouchedBy(asked: Asked, named: readonly string[], entry: LedgerEntry): boolean {
  const isOfPeople = entry.goneEntities.length > 0 || entry.groups.some(({ appended }) => !appended);
  switch (asked.kind) {
    case 'VERDICT':
      return entry.verdicts.length > 0;
    case 'DENIAL':
      return entry.statements.length > 0;
    case 'MEDIATOR':
      // A new contact with a side names it; who represents it may be named alone.
      return isOfPeople || (asked.includeRepresentatives && entry.groups.length > 0) || names(entry, named);
    case 'PATH':
      return isOfPeople || entry.groups.length > 0;
    case 'VIEW':
      return true;
  }
}

const names = ({ entities }: LedgerEntry, named: readonly string[]): boolean =>
  named.some((id) => entities.includes(id));
