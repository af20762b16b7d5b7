/**
 * CAMEO's numbers as PLOVER's words. After the table of the PLOVER group (github.com/openeventdata/PLOVER, 2021, codes
 * only) and the manual 0.8, which goes before it where they differ: an embargo is SANCTION. Ours: a meeting meant to
 * come is CONSULT as a plan, so that plan and outcome are one event; a visit runs from the visitor to the host.
 * A longer code goes before a shorter one. What is only said (01) is no event.
 */
import type { EventType } from '../../domain/relation-types.ts';
import type { Modality } from '../../domain/vocabulary.ts';

export interface Coded {
  readonly type: EventType;
  readonly mode: string | null;
  readonly modality: Modality;
  /** The source of the row is the one that is acted upon: it hosts the visit. */
  readonly isTurned: boolean;
}

const TABLE = `
02 REQUEST; 027 REQUEST meet
03 AGREE; 036 CONSULT PLAN; 0361 CONSULT PLAN; 035 CONCEDE; 034 CONCEDE
04 CONSULT; 041 CONSULT phone; 042 CONSULT visit; 043 CONSULT visit TURNED; 044 CONSULT third-party
05 SUPPORT
06 COOPERATE
07 AID
08 CONCEDE; 0813 RETREAT; 0814 RETREAT; 084 RETREAT; 0841 RETREAT release; 085 RETREAT access; 086 RETREAT access;
087 RETREAT; 0871 RETREAT ceasefire; 0872 RETREAT access; 0873 RETREAT disarm; 0874 RETREAT withdraw
09 ACCUSE investigate
10 REQUEST; 106 REQUEST meet; 107 REQUEST meet; 108 REQUEST meet
11 ACCUSE disapprove; 112 ACCUSE allege; 114 ACCUSE allege; 115 ACCUSE allege
12 REJECT; 125 REJECT meet; 126 REJECT meet; 127 REJECT meet
13 THREATEN; 131 THREATEN relations; 132 THREATEN restrict; 134 THREATEN relations; 137 THREATEN restrict; 138 THREATEN violence;
139 THREATEN violence
14 PROTEST; 141 PROTEST demo; 142 PROTEST hunger; 143 PROTEST strike; 144 PROTEST obstruct; 145 PROTEST riot
15 MOBILIZE; 151 MOBILIZE police; 152 MOBILIZE troops; 153 MOBILIZE police; 154 MOBILIZE troops; 155 COERCE cyber
16 SANCTION; 162 SANCTION withdraw; 163 SANCTION discontinue; 164 SANCTION discontinue; 166 SANCTION expel
17 COERCE; 171 COERCE seize; 1712 ASSAULT destroy; 172 COERCE restrict; 1723 COERCE curfew; 1724 COERCE martial-law;
173 COERCE arrest; 174 COERCE deport; 175 ASSAULT crowd-control; 176 COERCE cyber
18 ASSAULT; 181 ASSAULT abduct; 182 ASSAULT beat; 1821 ASSAULT sexual; 1822 ASSAULT torture; 183 ASSAULT explosives;
1831 ASSAULT suicide-attack; 185 ASSAULT targeted; 186 ASSAULT targeted
19 ASSAULT; 191 COERCE restrict; 192 COERCE seize; 193 ASSAULT firearms; 194 ASSAULT heavy-weapons; 195 ASSAULT aerial;
1952 ASSAULT drone
20 ASSAULT; 204 ASSAULT unconventional
`;

const byCode: ReadonlyMap<string, Coded> = new Map(
  TABLE.split(/[;\n]/)
    .map((entry) => entry.trim().split(' '))
    .filter(([code]) => code !== '')
    .map(([code = '', type, ...more]) => [
      code,
      {
        type: type as EventType,
        mode: more.find((word) => /^[a-z]/.test(word)) ?? null,
        modality: more.includes('PLAN') ? 'PLAN' : 'FACT',
        isTurned: more.includes('TURNED'),
      },
    ]),
);

/** `code`: `043`, also `43` or `43.0` as spreadsheets leave it. Null for what is no event: statements, and no code. */
export function codedAs(code: string): Coded | null {
  const figures = code.trim().replace(/\.0$/, '');
  if (!/^\d{1,4}$/.test(figures)) return null;
  // Spreadsheets take the first zero away: 43 is 043, as no root is above 20; 11 is a root, 110 is below it.
  const whole = figures.length === 1 || Number(figures.slice(0, 2)) > 20 ? `0${figures}` : figures;
  for (let length = whole.length; length >= 2; length--) {
    const found = byCode.get(whole.slice(0, length));
    if (found) return found;
  }
  return null;
}
