#!/usr/bin/env node
// The `entente` command of a checkout: runs the TypeScript sources as they are. A build puts `entente.ts` in this place.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
