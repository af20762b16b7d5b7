#!/usr/bin/env node
// The `entente` command: runs the TypeScript sources as they are, so that there is nothing to build before a start.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
