/**
 * Envoys who meet, ring and visit each other, all of them invented: which words tell of one event and which of another,
 * whether those named together met together, and who is the same person.
 */
import { type Actor, type Claim, type Dispatch, dispatch, person, says } from '../../world.ts';

export const actors: readonly Actor[] = [
  ...['Livia Aster', 'L. Aster', 'Dorian Wex', 'Salme Orav', 'Rudo Beck', 'Ugo Lanz', 'Henna Voss'].map((label) =>
    person(label),
  ),
];

const aster = (date: string | null, more: Partial<Claim> = {}): Claim =>
  says('Livia Aster', 'CONSULT', 'Dorian Wex', date, more);
const orav = (date: string | null, more: Partial<Claim> = {}): Claim =>
  says('Salme Orav', 'CONSULT', 'Rudo Beck', date, more);
const lanz = (date: string, more: Partial<Claim> = {}): Claim => says('Ugo Lanz', 'CONSULT', 'Henna Voss', date, more);
const day = { mode: 'visit', place: 'Ostrand' };

const [pier, cape, moor, fen] = ['Pier News', 'Cape Mail', 'Moor Times', 'Fen Courier'] as const;
const at = (date: string): string => `${date}T08:00:00Z`;

const undated: readonly Dispatch[] = [
  dispatch(
    'e01',
    pier,
    at('2019-05-02'),
    'On 1 May Livia Aster met Dorian Wex in Halden.',
    aster('2019-05-01', { place: 'Halden' }),
  ),
  // A call is no meeting: nobody says that what is known of was one.
  dispatch('e02', cape, at('2019-05-03'), 'Livia Aster telephoned Dorian Wex.', aster(null, { mode: 'phone' })),
  // Can mean the meeting of 1 May alone.
  dispatch(
    'e03',
    moor,
    at('2019-05-04'),
    'Dorian Wex has received Livia Aster.',
    aster(null, { mode: 'visit', confidence: 0.95 }),
  ),
  // Elsewhere: another event.
  dispatch(
    'e04',
    pier,
    at('2019-05-05'),
    'Livia Aster and Dorian Wex talked in Ostrand.',
    aster(null, { place: 'Ostrand' }),
  ),
  // May mean either: so neither, but an event of which nothing else is known …
  dispatch('e05', fen, at('2019-05-06'), 'Livia Aster has seen Dorian Wex.', aster(null)),
  // … which takes what else may mean several.
  dispatch('e06', cape, at('2019-05-07'), 'Dorian Wex, we hear, saw Livia Aster again.', aster(null)),
  dispatch('e26', moor, at('2019-05-08'), 'L. Aster was with Dorian Wex in Halden on 1 May.', {
    ...aster('2019-05-01', { place: 'Halden' }),
    subject: 'L. Aster',
  }),
  // Two weeks back lies nothing but that event: it was known on 6 May. A day later, not even that.
  dispatch('e07', pier, at('2019-05-20'), 'There were words between Livia Aster and Dorian Wex.', aster(null)),
  dispatch('e08', moor, at('2019-05-21'), 'Livia Aster did sit down with Dorian Wex.', aster(null)),
];

const planned: readonly Dispatch[] = [
  dispatch(
    'e09',
    fen,
    at('2019-06-01'),
    'On 10 June Salme Orav will visit Rudo Beck in Ostrand.',
    orav('2019-06-10', { ...day, modality: 'PLAN' }),
  ),
  dispatch('e10', pier, at('2019-06-05'), 'Salme Orav is going to see Rudo Beck.', orav(null, { modality: 'PLAN' })),
  // Told after the day of that plan: another plan.
  dispatch('e11', cape, at('2019-06-12'), 'Salme Orav plans to meet Rudo Beck.', orav(null, { modality: 'PLAN' })),
  // May be the visit or what was planned after it: the one of which nothing else is known.
  dispatch('e12', moor, at('2019-06-14'), 'Salme Orav has met Rudo Beck.', orav(null)),
  // Nothing is due any more: it means what nobody has said to have happened.
  dispatch(
    'e13',
    fen,
    at('2019-06-20'),
    'The visit of Salme Orav to Rudo Beck was called off.',
    orav(null, { mode: 'visit', modality: 'CANCELLATION' }),
  ),
];

const vague: readonly Dispatch[] = [
  dispatch('e14', pier, at('2019-07-03'), 'In June Ugo Lanz met Henna Voss.', lanz('2019-06')),
  dispatch(
    'e15',
    cape,
    at('2019-07-04'),
    'Ugo Lanz saw Henna Voss in Halden on 18 June.',
    lanz('2019-06-18', { place: 'Halden' }),
  ),
  dispatch('e16', moor, at('2019-07-05'), 'Ugo Lanz was at table with Henna Voss on 25 June.', lanz('2019-06-25')),
  // June holds two meetings by now: so it is neither.
  dispatch('e17', fen, at('2019-07-06'), 'Some day in June Henna Voss and Ugo Lanz met.', lanz('2019-06')),
  // A day off at the same place is the same meeting; a day off elsewhere is not.
  dispatch(
    'e18',
    pier,
    at('2019-07-07'),
    'It was on 19 June that Ugo Lanz saw Henna Voss in Halden.',
    lanz('2019-06-19', { place: 'Halden' }),
  ),
  dispatch(
    'e19',
    cape,
    at('2019-07-08'),
    'Ugo Lanz ran into Henna Voss in Ostrand on 20 June.',
    lanz('2019-06-20', { place: 'Ostrand' }),
  ),
];

const together: readonly Dispatch[] = [
  dispatch(
    ...(['e20', moor, at('2019-08-03'), 'Rudo Beck rang Ugo Lanz, Henna Voss and Dorian Wex on 2 August.'] as const),
    ...['Ugo Lanz', 'Henna Voss', 'Dorian Wex'].map((name) =>
      says('Rudo Beck', 'CONSULT', name, '2019-08-02', { mode: 'phone', joint: false }),
    ),
  ),
  dispatch(
    ...([
      'e21',
      fen,
      at('2019-08-06'),
      'Rudo Beck, Ugo Lanz and Henna Voss sat together in Halden on 5 August.',
    ] as const),
    ...['Ugo Lanz', 'Henna Voss'].map((name) => says('Rudo Beck', 'CONSULT', name, '2019-08-05', { place: 'Halden' })),
  ),
  dispatch(
    ...([
      'e22',
      pier,
      at('2019-08-07'),
      'Livia Aster thanked Ugo Lanz and Dorian Wex thanked Henna Voss on 6 August.',
    ] as const),
    says('Livia Aster', 'SUPPORT', 'Ugo Lanz', '2019-08-06', { core: 'Livia Aster thanked Ugo Lanz' }),
    says('Dorian Wex', 'SUPPORT', 'Henna Voss', '2019-08-06', { core: 'Dorian Wex thanked Henna Voss' }),
  ),
  // A visit and a call on one day are two; what says neither is the one that was told first.
  dispatch(
    'e23',
    cape,
    at('2019-08-11'),
    'On 10 August Livia Aster called on Salme Orav in Ostrand.',
    says('Livia Aster', 'CONSULT', 'Salme Orav', '2019-08-10', day),
  ),
  dispatch(
    'e24',
    moor,
    at('2019-08-12'),
    'Livia Aster rang Salme Orav on 10 August.',
    says('Livia Aster', 'CONSULT', 'Salme Orav', '2019-08-10', { mode: 'phone' }),
  ),
  dispatch(
    'e25',
    fen,
    at('2019-08-13'),
    'Salme Orav and Livia Aster spoke on 10 August.',
    says('Livia Aster', 'CONSULT', 'Salme Orav', '2019-08-10'),
  ),
];

export const dispatches: readonly Dispatch[] = [
  ...undated,
  ...planned,
  ...vague,
  ...together,
  // Another man of that name.
  dispatch(
    'e27',
    cape,
    at('2019-09-02'),
    'Rudo Beck, the painter, unveiled a mural with Henna Voss on 1 September.',
    says('Rudo Beck', 'COOPERATE', 'Henna Voss', '2019-09-01'),
  ),
];

/** Comes later, beside all others. */
export const late: Dispatch = dispatch(
  'e30',
  pier,
  at('2019-09-10'),
  'L. Aster and Salme Orav dined on 9 September.',
  says('L. Aster', 'CONSULT', 'Salme Orav', '2019-09-09'),
);
