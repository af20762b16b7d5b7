/** The command line itself: help, wrong usage, wrong configuration. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openWorkshop } from './run-entente.ts';

const workshop = openWorkshop();
afterAll(() => workshop.remove());

describe('the command line', () => {
  it.each([
    ['an unknown command', ['no-such-command'], "unknown command 'no-such-command'"],
    ['no command', [], 'Usage: entente'],
    ['an unknown option', ['check', '--fast'], "unknown option '--fast'"],
    ['an unknown format', ['import', 'rdf', 'x'], "'rdf' is invalid"],
    ['a missing argument', ['paths', 'Otto Kern'], "missing required argument 'to'"],
    ['too many arguments', ['migrate', 'now'], 'too many arguments'],
    ['an unknown store', ['--store', 'paper', 'check'], "'paper' is invalid"],
    ['a number that is none', ['ego', 'Otto Kern', '--limit', 'few'], 'no whole number'],
    [
      'an option of reading where workers read',
      ['watch', 'https://example.org/feed', '--enqueue', '--llm-cache', 'x'],
      '--llm-cache: with --enqueue',
    ],
  ])('says 64 and why for %s', async (_, argv, reason) => {
    const { code, out, said } = await workshop.run(...argv);
    expect([code, out]).toEqual([64, '']);
    expect(said).toContain(reason);
  });

  it('names the variable whose value is wrong', async () => {
    const { code, said } = await workshop.runWith({ PORT: 'http' }, 'check');
    expect(code).toBe(1);
    expect(said).toMatch(/^entente: PORT\b/);
    expect(said.split('\n')).toHaveLength(1);
  });

  it('helps with commands, examples and exit codes, as the installed command too', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['src/cli/entente.js', '--help']);
    for (const part of ['serve', 'ingest', 'Examples:', 'entente import statements', 'Exit codes:', '64  usage']) {
      expect(stdout).toContain(part);
    }
  });
});
