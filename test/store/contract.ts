/**
 * The contract of GraphStore as one suite. `open` gives an empty store, which the suite closes; a store passes where
 * every section does. Errors are compared by code.
 */
import { describe } from '@jest/globals';
import type { GraphStore } from '../../src/store/store.ts';
import { actContract } from './contract/acts.ts';
import { commitContract } from './contract/commit.ts';
import { curationContract } from './contract/curation.ts';
import { groupContract } from './contract/groups.ts';
import { keptContract } from './contract/kept.ts';
import { keyContract } from './contract/keys.ts';
import { ledgerContract } from './contract/ledger.ts';
import { listContract } from './contract/lists.ts';
import { logContract } from './contract/log.ts';
import { nameContract } from './contract/names.ts';
import { searchContract } from './contract/search.ts';
import { statementContract } from './contract/statements.ts';
import { verdictContract } from './contract/verdicts.ts';

export type Open = () => Promise<GraphStore>;

export function storeContract(name: string, open: Open): void {
  describe(`${name} store`, () => {
    actContract(open);
    commitContract(open);
    curationContract(open);
    groupContract(open);
    keptContract(open);
    keyContract(open);
    ledgerContract(open);
    listContract(open);
    logContract(open);
    nameContract(open);
    searchContract(open);
    statementContract(open);
    verdictContract(open);
  });
}
