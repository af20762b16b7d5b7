/** A process of its own that commits numbered documents, one by one: `writer.ts FILE FROM TO`. */
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import { AT, entriesOf } from '../../fixture/graph.ts';
import { numbered } from '../../fixture/numbered.ts';

const [path = '', from = '', to = ''] = process.argv.slice(2);
const store = openEmbedded({ path });
for (let i = Number(from); i < Number(to); i++) {
  const entries = entriesOf(numbered(i)).map((entry) => ({ ...entry, author: 'ada', at: AT }));
  await store.commit({ author: 'ada', action: 'test', at: AT, entries });
  process.stdout.write(`${i}\n`);
}
await store.close();
