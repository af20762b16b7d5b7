// Builds the explorer's page after an install, so that `npm start` has it. `npx entente` links the project into npm's
// own cache and runs install scripts once more: the page is there already then.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packFiles } from './pack.js';

const root = new URL('../../', import.meta.url);
const isInstalled = existsSync(new URL('node_modules/vite/package.json', root));

if (process.env.npm_command !== 'exec' && isInstalled) {
  const { build } = await import('vite');
  await build({ configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)), logLevel: 'warn' });
  packFiles(fileURLToPath(new URL('build/explorer', root)));
}
