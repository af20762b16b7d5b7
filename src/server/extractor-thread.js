// The thread that reads documents: like the command itself, it runs the TypeScript sources as they are.
import { register } from 'tsx/esm/api';

register();
await import('./extractor-thread.ts');
