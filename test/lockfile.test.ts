/** The lockfile is whole, which `npm ci` asks of it, and nothing in it has a licence that binds those who use the project. */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

interface Entry {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };

it('has an entry for every optional package, whatever the platform it was written on', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

const PERMISSIVE = new Set('MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 CC0-1.0 BlueOak-1.0.0'.split(' '));
const isPermissive = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => PERMISSIVE.has(one)));

it('ships nothing whose licence is not permissive', () => {
  const bound = Object.entries(packages).flatMap(([path, { license = 'none', dev = false, devOptional = false }]) =>
    path === '' || dev || devOptional || isPermissive(license) ? [] : [`${path}: ${license}`],
  );
  expect(bound).toEqual([]);
});

it('uses no tool whose licence would bind what it makes', () => {
  const bound = Object.entries(packages).filter(([, { license = '' }]) => /GPL|SSPL|BUSL|CC-BY-(NC|SA)/.test(license));
  expect(bound).toEqual([]);
});
