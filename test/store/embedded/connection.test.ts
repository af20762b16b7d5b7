import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Connection } from '../../../src/store/embedded/connection.ts';

describe('the driver behind the connection', () => {
  let connection: Connection;
  beforeEach(() => {
    connection = new Connection(':memory:', 0);
    connection.exec('CREATE TABLE pair (a, b)');
  });
  afterEach(() => connection.close());

  const kept = (a: unknown) => {
    connection.run('DELETE FROM pair');
    connection.run('INSERT INTO pair VALUES (@a, @b)', { a: a as string, b: null });
    return connection.first<{ a: unknown; b: unknown }>('SELECT a, b FROM pair');
  };

  it('binds booleans, which would abort the process, as 1 and 0', () => {
    expect([kept(true)?.a, kept(false)?.a]).toEqual([1, 0]);
  });

  it('gives rows without keys of its own', () => {
    expect(kept('x')).toEqual({ a: 'x', b: null });
  });

  it('binds a lone null', () => {
    expect(connection.all('SELECT @a AS a', { a: null })).toEqual([{ a: null }]);
  });

  it.each([
    [undefined],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    ['cut\u0000here'],
    ['\ud83d'],
    [['a']],
    [{ a: 1 }],
    [new Date(0)],
  ])('refuses %p instead of keeping something else', (value) => {
    expect(() => kept(value)).toThrow(TypeError);
  });

  it('refuses parameters that are missing or too many', () => {
    expect(() => connection.run('INSERT INTO pair VALUES (@a, @b)', { a: 1 })).toThrow(TypeError);
    expect(() => connection.run('INSERT INTO pair VALUES (@a, @b)', { a: 1, b: 2, c: 3 })).toThrow(TypeError);
    expect(() => connection.run('INSERT INTO pair VALUES (@a, @b)', { a: 1, c: 3 })).toThrow(TypeError);
  });

  it('binds each parameter by its name, however often and in whatever order', () => {
    const query = 'SELECT @b AS first, @a AS second, @b AS third';
    expect(connection.all(query, { a: 'a', b: 'b' })).toEqual([{ first: 'b', second: 'a', third: 'b' }]);
  });

  it('takes back everything where the work of a transaction fails', async () => {
    const failing = connection.write(() => {
      connection.run('INSERT INTO pair VALUES (@a, @b)', { a: 1, b: 2 });
      throw new RangeError('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(connection.all('SELECT * FROM pair')).toEqual([]);
    await connection.write(() => connection.run('INSERT INTO pair VALUES (@a, @b)', { a: 1, b: 2 }));
    expect(connection.all('SELECT * FROM pair')).toEqual([{ a: 1, b: 2 }]);
  });

  it('lets others have their turn between writes, and the driver give back what it held', async () => {
    let [turns, isWriting] = [0, true];
    const count = () => {
      turns++;
      if (isWriting) setImmediate(count);
    };
    count();
    for (let i = 0; i < 100; i++) await connection.write(() => kept(i));
    isWriting = false;
    expect(turns).toBeGreaterThanOrEqual(100);
  });
});
