import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../src/domain/error.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { openServed } from '../fixture/served.ts';
import { talks } from '../fixture/talks.ts';

/** A store whose `revision` fails. */
const failing = (error: Error) => (store: GraphStore) =>
  new Proxy(store, {
    get: (target, name: keyof GraphStore) => (name === 'revision' ? () => Promise.reject(error) : target[name]),
  });

describe('a fault of the server', () => {
  it('is masked: the client learns the id of the log line, and nothing else', async () => {
    const world = await openServed({ documents: talks, through: failing(new Error('password is hunter2')) });
    const { errors } = await world.ask('{ revision }');
    expect(errors?.[0]).toMatchObject({
      message: 'Unexpected error. It was logged as fault-1.',
      extensions: { code: 'INTERNAL' },
    });
    await world.close();
  });

  it('of the store is 503, with a time to come again', async () => {
    const world = await openServed({
      documents: talks,
      through: failing(new Failure('STORE_UNAVAILABLE', 'no answer')),
    });
    const response = await world.fetch('{ revision }');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect((await response.json()).errors[0].extensions).toEqual({ code: 'STORE_UNAVAILABLE' });
    await world.close();
  });
});

describe('a refused text', () => {
  it.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
  ])('is told as %s wants it: %i', async (accept, status) => {
    const world = await openServed({ documents: talks });
    const response = await world.fetch('{ shoeSize }', {}, { accept });
    expect(response.status).toBe(status);
    expect((await response.json()).errors[0].extensions.code).toBe('BAD_USER_INPUT');
    await world.close();
  });
});
