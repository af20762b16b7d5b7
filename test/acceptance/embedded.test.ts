/** The acceptance worlds in the embedded store, walked in process. */
import { acceptance } from './acceptance.ts';
import { EMBEDDED } from './project.ts';
import { acts as envoysActs } from './worlds/envoys/acts.ts';
import { envoys } from './worlds/envoys/envoys.ts';
import { acts as straitActs } from './worlds/strait/acts.ts';
import { strait } from './worlds/strait/strait.ts';

acceptance(envoys, envoysActs, { name: 'the embedded store', backend: () => EMBEDDED });
acceptance(strait, straitActs, { name: 'the embedded store', backend: () => EMBEDDED });
