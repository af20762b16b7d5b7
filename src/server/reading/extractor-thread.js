// The thread that reads documents, in a checkout: runs the TypeScript sources as they are. A build puts its `.ts` here.
import { register } from 'tsx/esm/api';

register();
const { default: read } = await import('./extractor-thread.ts');
export default read;
