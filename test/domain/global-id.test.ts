import { describe, expect, it } from '@jest/globals';
import { globalId, malformed, rawId, readGlobalId } from '../../src/domain/global-id.ts';

const RAW = '0123456789abcdef0123456789abcdef';

describe('a global id', () => {
  it('is read in the alphabets and with the padding that clients put to it', () => {
    const plain = globalId('Entity', RAW);
    expect(readGlobalId(plain)).toEqual({ noun: 'Entity', id: RAW });
    expect(readGlobalId(Buffer.from(`Entity:${RAW}`).toString('base64'))).toEqual({ noun: 'Entity', id: RAW });
    expect(readGlobalId(`${plain}==`)).toEqual({ noun: 'Entity', id: RAW });
  });

  it('is one spelling alone: nothing in its midst, no other noun, no other length', () => {
    const plain = globalId('Entity', RAW);
    expect(readGlobalId(`${plain.slice(0, 4)}=${plain.slice(4)}`)).toBeNull();
    expect(readGlobalId(`${plain}A`)).toBeNull();
    expect(readGlobalId(Buffer.from(`Nobody:${RAW}`).toString('base64url'))).toBeNull();
    expect(readGlobalId(globalId('Entity', RAW.slice(1)))).toBeNull();
  });

  it('of something else is refused by both nouns', () => {
    expect(rawId('Entity', globalId('Entity', RAW))).toBe(RAW);
    expect(() => rawId('Document', globalId('Entity', RAW))).toThrow('is the id of a Entity, not of a Document');
  });

  it('that is a plain name tells how names are given, and other text does not', () => {
    expect(malformed('Olaf Scholz').message).toContain('"name:Olaf Scholz"');
    expect(malformed('Olaf {Scholz}').message).not.toContain('name:');
  });
});
