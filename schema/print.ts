/** Writes the schema as clients read it: `npm run schema`. The committed files are reviewed like code. */
import { writeFileSync } from 'node:fs';
import { printedFiles } from './printed.ts';

for (const [name, text] of Object.entries(printedFiles())) writeFileSync(new URL(name, import.meta.url), text);
