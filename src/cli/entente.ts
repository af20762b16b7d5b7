#!/usr/bin/env node
/** The `entente` command as it is built; `entente.js` beside it is the same for a checkout that runs its sources. */
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2));
