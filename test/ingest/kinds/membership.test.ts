/** Who is a member of what, and how sure the words are of it. */
import { describe, expect, test } from '@jest/globals';
import { told } from '../extract/read.ts';

const memberships = (text: string) => told(text).filter((one) => one.startsWith('MEMBER_OF'));

const rows = (table: readonly (readonly [kind: string, text: string, wanted: readonly string[]])[]) =>
  test.each(table)('%s', (_, text, wanted) => {
    expect({ text, found: memberships(text) }).toEqual({ text, found: wanted });
  });

describe.each([
  ['a NATO member', 'MEMBER_OF Georgia > NATO'],
  ['a member of NATO', 'MEMBER_OF Georgia > NATO'],
  ['one of the members of NATO', 'MEMBER_OF Georgia > NATO'],
])('who becomes %s', (body, fact) => {
  rows([
    ['told', `Georgia became ${body}.`, [fact]],
    ['told of now', `Georgia is ${body}.`, [fact]],
    ['said by another', `Macron said Georgia remained ${body}.`, [fact]],
    ['wished for', `Georgia wants to become ${body}.`, []],
    ['hoped for', `Georgia hopes to leave the pact and become ${body}.`, []],
    ['failed', `Georgia failed to become ${body}.`, []],
    ['due', `Georgia is due to become ${body}.`, []],
    ['to come', `Georgia will become ${body}.`, []],
    ['refused', `Turkey refused to let Georgia become ${body}.`, []],
    ['opposed', `Russia opposes Georgia becoming ${body}.`, []],
    ['a condition', `If Georgia becomes ${body}, Russia will protest.`, []],
    ['denied', `Macron denied that Georgia remained ${body}.`, [`${fact} DENIED`]],
    ['not so', `Georgia is not ${body}.`, [`${fact} DENIED`]],
  ]);
});

describe('a member counted', () => {
  rows([
    ['by a word', 'Georgia became NATO’s fifth member.', ['MEMBER_OF Georgia > NATO']],
    ['by a longer word', 'Georgia became NATO’s sixteenth member.', ['MEMBER_OF Georgia > NATO']],
    ['but not one in -th', 'NATO health ally Georgia thanked Chad.', []],
    ['nor a young one', 'NATO youth partner Georgia thanked Chad.', []],
  ]);
});
