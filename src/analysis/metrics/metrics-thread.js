// In a checkout the thread runs the TypeScript source as it is; a build has its own file of this name.
import { register } from 'tsx/esm/api';

register();
await import('./metrics-thread.ts');
