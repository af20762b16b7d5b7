import { describe, expect, it } from '@jest/globals';
import { readConfig, unknownVariables } from '../../src/server/config.ts';

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      store: { name: 'embedded', path: '.entente/entente.db' },
      traversal: 'index',
      data: '.entente',
      keys: [],
      anonymous: 'reader',
    });
  });

  it('takes Neo4j where its address is set, unless told otherwise', () => {
    const NEO4J_URI = 'bolt://127.0.0.1:7687';
    expect(readConfig({ NEO4J_URI, NEO4J_PASSWORD: 'p' }).store).toEqual({
      name: 'neo4j',
      uri: NEO4J_URI,
      user: 'neo4j',
      password: 'p',
      database: 'neo4j',
    });
    expect(readConfig({ NEO4J_URI, ENTENTE_STORE: 'embedded' }).store.name).toBe('embedded');
  });

  it('reads keys with their names and roles', () => {
    const { keys } = readConfig({ ENTENTE_KEYS: 'ann:editor:secret-of-ann-0001, ben:reader:secret:of:ben:0001' });
    expect(keys).toEqual([
      { name: 'ann', role: 'editor', secret: 'secret-of-ann-0001' },
      { name: 'ben', role: 'reader', secret: 'secret:of:ben:0001' },
    ]);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: '', ENTENTE_KEYS: '' })).toEqual(readConfig({}));
  });

  it.each([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '70000' }],
    ['ENTENTE_STORE', { ENTENTE_STORE: 'files' }],
    ['ENTENTE_TRAVERSAL', { ENTENTE_TRAVERSAL: 'fast' }],
    ['NEO4J_URI', { ENTENTE_STORE: 'neo4j' }],
    ['NEO4J_URI', { NEO4J_URI: 'localhost:7687' }],
    ['ENTENTE_KEYS', { ENTENTE_KEYS: 'ann:owner:secret-of-ann-0001' }],
    ['ENTENTE_KEYS', { ENTENTE_KEYS: 'ann:editor' }],
    ['ENTENTE_KEYS', { ENTENTE_KEYS: 'ann:editor:secret-of-all-0001,ben:reader:secret-of-all-0001' }],
    ['ENTENTE_ANONYMOUS', { ENTENTE_ANONYMOUS: 'editor' }],
  ])('names %s where %j is wrong, and never tells a secret', (name, environment) => {
    const read = () => readConfig(environment);
    expect(read).toThrow(name);
    expect(read).not.toThrow('secret-of-a');
  });

  it('knows variables that mean nothing, and those of others', () => {
    const environment = { ENTENTE_ANONYMUS: 'none', ENTENTE_LLM_KEY: 'k', HOME: '/', ENTENTE_KEYS: '' };
    expect(unknownVariables(environment)).toEqual(['ENTENTE_ANONYMUS']);
  });
});
