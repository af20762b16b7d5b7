/** Builds the explorer into build/explorer, where the server finds it; `npx vite src/explorer` serves it beside a running server. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.EXPLORER_API ?? 'http://127.0.0.1:4000';

/** The page speaks English: the other thirty tongues of the widgets' own words stay out of the first view. */
const englishOnly: Plugin = {
  name: 'english-only',
  load: (id) => (/\/intl\/[\w-]+\/(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/u.test(id) ? 'export default {};' : null),
};

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), englishOnly],
  // Fonts and images stay files, so that the content security policy needs no `data:`.
  build: { outDir: here('../../build/explorer'), emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 700 },
  server: { proxy: { '/graphql': api } },
  preview: { proxy: { '/graphql': api } },
});
