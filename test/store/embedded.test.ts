import { openEmbedded } from '../../src/store/embedded/store.ts';
import { storeContract } from './contract.ts';

storeContract('embedded', async () => openEmbedded({ path: ':memory:' }));
