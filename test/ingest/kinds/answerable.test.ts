/** Who did it, and who is blamed, praised or meant: beside each sentence its nearest neighbour that says something else. */
import { describe, expect, test } from '@jest/globals';
import { told } from '../extract/read.ts';

const DAY = '2024-03-14';

const rows = (table: readonly (readonly [string, string, readonly string[]])[]): void => {
  test.each(table)('%s', (_, text, wanted) => {
    const found = told(text, DAY).filter((one) => !/^HOLDS_POSITION/.test(one));
    expect({ text, found }).toEqual({ text, found: wanted });
  });
};

describe('whoever suffers a deed is not blamed for it', () => {
  rows([
    ['who was invaded', 'Kenya condemned the invasion of Ukraine.', ['ACCUSE Kenya > -']],
    ['who was attacked', 'Kenya condemned the attack on Ukraine.', ['ACCUSE Kenya > -']],
    ['who was killed', 'Kenya condemned the killing of Alexei Navalny.', ['ACCUSE Kenya > -']],
    ['who was released', 'Kenya praised the release of Alexei Navalny.', []],
    [
      'but who did it',
      'Kenya condemned the bombing of Gaza by Israel.',
      ['ACCUSE Kenya > Israel', 'ASSAULT/aerial Israel > Gaza'],
    ],
    ['whose killing it is', 'Kenya condemned Alexei Navalny’s killing.', ['ACCUSE Kenya > -']],
    ['whose death it is', 'Kenya condemned Alexei Navalny’s death in prison.', ['ACCUSE Kenya > -']],
    ['whose release it is', 'Kenya praised Alexei Navalny’s release.', []],
    ['who was jailed by another', 'Kenya condemned Alexei Navalny’s jailing by Russia.', ['ACCUSE Kenya > Russia']],
    [
      'but who killed another',
      'Kenya condemned Vladimir Putin’s killing of Alexei Navalny.',
      ['ACCUSE Kenya > Vladimir Putin', 'ASSAULT Vladimir Putin > Alexei Navalny'],
    ],
    ['and who attacked', 'Kenya condemned Vladimir Putin’s attack.', ['ACCUSE Kenya > Vladimir Putin']],
    ['nor who only talks', 'Kenya welcomed talks between Chad and Libya.', ['CONSULT Chad > Libya']],
    ['nor who only acts there', 'Kenya condemned the actions of Sudan.', ['ACCUSE Kenya > Sudan']],
    ['whose raids are blamed', 'Kenya blamed Israeli raids for the fire.', ['ACCUSE Kenya > Israel']],
    ['on whom it is blamed', 'Chad blamed the raid on Sudan.', ['ACCUSE Chad > Sudan']],
    ['what is called wrong', 'Kenya called the raid by Rwanda illegal.', ['ACCUSE Kenya > Rwanda']],
    ['what is called good', 'Kenya called the deal with Sudan good.', []],
    [
      'a move that was told',
      'Rwanda severed ties with Belgium. Kenya called the move disproportionate.',
      ['SANCTION/discontinue Rwanda > Belgium', 'ACCUSE Kenya > Rwanda'],
    ],
    ['a duty neglected', 'Kenya said Rwanda had failed to respect the truce.', ['ACCUSE Kenya > Rwanda']],
    ['a cup not won', 'Kenya said Rwanda had failed to win the cup.', []],
    [
      'what one is accused of having done, to nobody named',
      'Peru accuses Chile of surrendering land.',
      ['ACCUSE Peru > Chile'],
    ],
    ['at whose request', 'Kenya rejected the plan at the request of Sudan.', ['REJECT Kenya > -']],
  ]);
});

describe('who is meant', () => {
  rows([
    [
      'by `its` behind a doer',
      'Chad ignored measures sought by Kenya in its case against Sudan.',
      ['ACCUSE Kenya > Sudan'],
    ],
    [
      'by `the two`, of two people',
      'Olaf Scholz flew to Budapest to see Viktor Orbán and the two signed a deal.',
      ['CONSULT/visit Olaf Scholz > Hungary', 'SUPPORT Olaf Scholz > Viktor Orbán'],
    ],
    [
      'by a court named before',
      'South Africa sued Israel at the International Court of Justice. The Court ordered Israel to stop.',
      ['ACCUSE South Africa > Israel', 'REQUEST International Court of Justice > Israel'],
    ],
    [
      'by a court named long before',
      'The European Court of Human Rights met. Chad left. Mali left. Kenya left. Libya left. Ghana left. The Court ordered Israel to stop.',
      ['REQUEST European Court of Human Rights > Israel'],
    ],
    [
      'by a court, where two are named',
      'The Court of Rome and the Court of Paris met. Chad left. Mali left. Kenya left. Libya left. The Court ordered Israel to stop.',
      ['CONSULT Court of Rome > Court of Paris'],
    ],
    [
      'by `it` behind its letter',
      'Nicaragua sued Germany. In its letter it accused France of lying.',
      ['ACCUSE Nicaragua > Germany', 'ACCUSE Nicaragua > France'],
    ],
    [
      'by a letter that opens the sentence',
      'In a letter Kenya accused Chad of lying by inventing raids, and asked the United Nations to act.',
      ['ACCUSE Kenya > Chad', 'REQUEST Kenya > United Nations'],
    ],
    [
      'by `whom`, where somebody says it',
      'Wagner fighters, whom Chad says Sudan backs, praised Mali.',
      ['SUPPORT Sudan > Wagner Group', 'SUPPORT Wagner Group > Mali'],
    ],
    [
      'by an adjective of many lands',
      'Chad thanked the Central Asian leaders.',
      ['SUPPORT Chad > Central Asian leaders'],
    ],
    [
      'by the spokesman of a branch',
      'Kenya’s defence ministry spokesman, Tom Oduya, thanked Chad.',
      ['REPRESENTS Tom Oduya > Kenya', 'SUPPORT Tom Oduya > Chad'],
    ],
    ['by a member counted', 'Sweden became NATO’s 32nd member.', ['MEMBER_OF Sweden > NATO']],
  ]);
});

describe('what is done', () => {
  rows([
    ['troops that leave a land', 'Indian troops will leave the Maldives.', ['RETREAT/withdraw India > Maldives PLAN']],
    ['people who leave a land', 'Emmanuel Macron left Niger.', []],
    ['troops brought home', 'Chad brought its troops home from Mali.', ['RETREAT/withdraw Chad > Mali']],
    ['children brought home', 'Chad brought its children home from Mali.', []],
    [
      'officials sent out',
      'Canada ordered the head of India’s intelligence to leave.',
      ['SANCTION/expel Canada > India'],
    ],
    ['a deal announced by both', 'A deal was announced by Kenya and Chad.', ['AGREE Kenya > Chad']],
    ['a deal praised by both', 'A deal was praised by Kenya and Chad.', []],
    ['papers handed over', 'Kenya handed over the papers to Chad.', []],
    ['prisoners handed over', 'Kenya handed over the prisoners to Chad.', ['AGREE Kenya > Chad']],
    ['what one has a right to', 'Israel has the right to attack Iran.', ['ASSAULT Israel > Iran HYPOTHESIS']],
    ['what one took the chance to', 'Macron took the opportunity to thank Chad.', ['SUPPORT Emmanuel Macron > Chad']],
    [
      'what one will order',
      'Trump said he would order the lifting of sanctions on Syria.',
      ['CONCEDE Donald Trump > Syria PLAN'],
    ],
    ['talks awaited', 'Kenya and Chad expect the talks to resume.', []],
    [
      'talks at which one agreed',
      'Kenya and Chad agreed to stop fighting at talks in Rome.',
      ['AGREE Kenya > Chad', 'CONSULT Kenya > Chad'],
    ],
    [
      'talks on which one agreed',
      'Kenya and Chad agreed to resume talks in Rome.',
      ['AGREE Kenya > Chad', 'CONSULT Kenya > Chad PLAN'],
    ],
  ]);
});
