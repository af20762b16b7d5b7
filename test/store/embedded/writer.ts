/** A process of its own that commits numbered documents: `writer.ts FILE FROM TO AT`. */
import { project } from '../../../src/projection/project.ts';
import { openEmbedded } from '../../../src/store/embedded/store.ts';
import { numbered } from '../../fixture/numbered.ts';

const [path = '', from = '', to = '', at = ''] = process.argv.slice(2);
const store = openEmbedded({ path });
for (let i = Number(from); i < Number(to); i++) {
  await store.commit({ author: 'ada', kind: 'test', at: Number(at), evidence: { documents: [numbered(i)] } }, project);
  process.stdout.write(`${i}\n`);
}
await store.close();
