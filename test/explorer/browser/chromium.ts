/** Finds the system's Chromium for the browser tests; where it is missing and may be installed, installs it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const found = (): string | null => places.find((path) => path !== '' && existsSync(path)) ?? null;

const install = (): void => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const quiet = {
    stdio: 'ignore',
    timeout: 240_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  try {
    execFileSync('apt-get', ['update', '-qq'], quiet);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  } catch (cause) {
    console.warn(`Chromium could not be installed: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
};

/** The path of a Chromium, or null where there is none: then the browser tests are skipped, and in CI they fail. */
export const chromium = (): string | null => {
  if (found() === null) install();
  const path = found();
  if (path !== null) return path;
  const missing =
    'SKIPPED: no Chromium for the browser tests of the explorer. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.';
  if (process.env.CI) throw new Error(missing);
  console.warn(missing);
  return null;
};

export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
