/** The lockfile is whole: `npm ci` refuses one that leaves out optional packages of other platforms. */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

it('has an entry for every optional package, whatever the platform it was written on', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});
