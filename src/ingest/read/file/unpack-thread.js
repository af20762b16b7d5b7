// The thread that unpacks files, in a checkout: runs the TypeScript sources as they are. A build puts its `.ts` here.
import { register } from 'tsx/esm/api';

register();
const { default: run } = await import('./unpack-thread.ts');
export default run;
