/**
 * A quarrel over the tolls of a strait, all of it invented: what is asserted, denied, planned and called off, who holds
 * which office and when, who copies from whom, and meetings of many.
 */
import { type Actor, type Claim, type Dispatch, dispatch, person, says, state } from '../../world.ts';

export const actors: readonly Actor[] = [
  person('Mara Ilves', 'Q990000001'),
  person('Joost Verhaal', 'Q990000002'),
  ...['Nadia Okoro', 'Peder Lund', 'Dunstan Reyle', 'Ines Quell', 'Anouk Petri', 'Boris Hale', 'Cai Dunmore'].map(
    (label) => person(label),
  ),
  ...['Aldermark', 'Vessen', 'Corvane'].map(state),
  { label: 'Strait Commission', kind: 'IGO' },
  { label: 'Four Ports Talks', kind: 'FORMAT' },
  { label: 'Lantern Accord', kind: 'AGREEMENT' },
];

const dinner =
  'Mara Ilves came to Port Averin on Tuesday evening and dined with Joost Verhaal in the old customs house.';
const praise = 'Her patience in this quarrel earns my respect, Joost Verhaal said of Mara Ilves';
const wire =
  `${dinner} The soup was cold, the talk was not, and the last ferry had left long before the two of them rose from the ` +
  `table. ${praise} to the reporters who had waited in the rain.`;
const wireClaims: readonly Claim[] = [
  says('Mara Ilves', 'CONSULT', 'Joost Verhaal', '2019-03-05', {
    ...{ quote: dinner, mode: 'visit', place: 'Port Averin', confidence: 0.9 },
  }),
  says('Joost Verhaal', 'SUPPORT', 'Mara Ilves', '2019-03-05', {
    ...{ quote: praise, reportedAs: 'INDIRECT_SPEECH', attribution: ['Joost Verhaal'] },
  }),
];
const radio = 'Two lights burned late over Port Averin on 5 March: Joost Verhaal had Mara Ilves to dinner.';
const dined = (more: Partial<Claim> = {}): Claim =>
  says('Mara Ilves', 'CONSULT', 'Joost Verhaal', '2019-03-05', {
    ...{ mode: 'visit', place: 'Port Averin', confidence: 0.6, ...more },
  });
const called = (more: Partial<Claim>): Claim =>
  says('Nadia Okoro', 'CONSULT', 'Peder Lund', '2019-03-25', { mode: 'phone', ...more });

const guests = [
  ...['Joost Verhaal', 'Nadia Okoro', 'Peder Lund', 'Dunstan Reyle'],
  ...['Ines Quell', 'Anouk Petri', 'Boris Hale', 'Cai Dunmore'],
];
const round = (names: readonly string[], date: string): Claim[] =>
  names.map((name) => says('Mara Ilves', 'CONSULT', name, date, { place: 'Gull Harbour' }));

const held = (subject: string, object: string, role: string, date: string | null, quote: string): Claim =>
  says(subject, 'HOLDS_POSITION', object, date, { role, quote });
const ofState = (
  subjects: readonly string[],
  predicate: string,
  object: string,
  date: string,
  quote: string,
): Claim[] => subjects.map((subject) => says(subject, predicate, object, date, { quote }));

export const dispatches: readonly Dispatch[] = [
  dispatch(
    ...(['s01', 'Beacon Daily', '2019-03-01T08:00:00Z'] as const),
    'Mara Ilves has been president of Aldermark since 3 May 2016. Joost Verhaal was prime minister of Vessen from ' +
      '10 June 2012 to 9 June 2015. ' +
      'Peder Lund speaks for the Strait Commission.',
    held('Mara Ilves', 'Aldermark', 'president', '2016-05-03/..', 'Mara Ilves has been president of Aldermark'),
    held('Joost Verhaal', 'Vessen', 'prime minister', '2012-06-10/2015-06-09', 'Joost Verhaal was prime minister'),
    says('Peder Lund', 'REPRESENTS', 'Strait Commission', null, {
      quote: 'Peder Lund speaks for the Strait Commission',
    }),
  ),
  dispatch(
    ...(['s02', 'Tern Agency', '2019-03-02T09:00:00Z'] as const),
    'Aldermark, Vessen and Corvane have sat in the Four Ports Talks since 2017. Aldermark and Vessen have been bound by ' +
      'the Lantern Accord since May 2014. Corvane, its envoys insist, is no party to the Lantern Accord. ' +
      'Since 20 January 2018 Joost Verhaal has been prime minister of Vessen once more.',
    held('Joost Verhaal', 'Vessen', 'prime minister', '2018-01-20/..', 'Since 20 January 2018 Joost Verhaal has been'),
    ...ofState(
      ['Aldermark', 'Vessen', 'Corvane'],
      'MEMBER_OF',
      'Four Ports Talks',
      '2017/..',
      'have sat in the Four Ports Talks since 2017',
    ),
    ...ofState(
      ['Aldermark', 'Vessen'],
      'PARTY_TO',
      'Lantern Accord',
      '2014-05/..',
      'Aldermark and Vessen have been bound by the Lantern Accord',
    ),
    says('Corvane', 'PARTY_TO', 'Lantern Accord', null, {
      polarity: 'DENIED',
      quote: 'Corvane, its envoys insist, is no party to the Lantern Accord',
    }),
  ),
  dispatch(
    ...(['s03', 'Quay Herald', '2019-03-03T10:00:00Z'] as const),
    'The yearbook lists Joost Verhaal as prime minister of Vessen from 2018 on. Joost Verhaal heads the government of ' +
      'Vessen, it adds, and Mara Ilves is named acting president of Aldermark there.',
    held(
      'Joost Verhaal',
      'Vessen',
      'prime minister',
      '2018/..',
      'Joost Verhaal as prime minister of Vessen from 2018 on',
    ),
    held('Joost Verhaal', 'Vessen', 'prime minister', null, 'Joost Verhaal heads the government of Vessen'),
    {
      ...held(
        'Mara Ilves',
        'Aldermark',
        'acting president',
        '2016/..',
        'Mara Ilves is named acting president of Aldermark',
      ),
      confidence: 0.5,
    },
  ),
  // The dinner: a wire, its reprint, another outlet, the agency once more, and an outlet that carries both reports.
  dispatch('s04', 'Tern Agency', '2019-03-05T20:00:00Z', wire, ...wireClaims),
  dispatch('s05', 'Quay Herald', '2019-03-05T22:00:00Z', `${wire} So reports an agency.`, ...wireClaims),
  dispatch('s06', 'Northmole Radio', '2019-03-06T07:00:00Z', radio, dined()),
  dispatch(
    ...(['s07', 'Tern Agency', '2019-03-06T09:00:00Z'] as const),
    'Joost Verhaal confirmed that Mara Ilves was his guest at Port Averin on 5 March.',
    dined({ quote: 'Mara Ilves was his guest at Port Averin on 5 March' }),
  ),
  dispatch('s08', 'Lantern Post', '2019-03-06T12:00:00Z', `Read elsewhere: ${wire}`, ...wireClaims),
  dispatch('s09', 'Lantern Post', '2019-03-06T13:00:00Z', radio.toUpperCase(), dined()),
  // A settlement that one source tells of and another rules out.
  dispatch(
    ...(['s10', 'Saltmarsh Review', '2019-03-06T15:00:00Z'] as const),
    'An aide to the prime minister whispers that Mara Ilves and Joost Verhaal settled the tolls over that dinner.',
    says('Mara Ilves', 'AGREE', 'Joost Verhaal', '2019-03-05', { reportedAs: 'ANONYMOUS_SOURCE', confidence: 0.7 }),
  ),
  dispatch(
    ...(['s11', 'Beacon Daily', '2019-03-06T18:00:00Z'] as const),
    'No settlement exists between Mara Ilves and Joost Verhaal, Peder Lund declared on Wednesday.',
    says('Mara Ilves', 'AGREE', 'Joost Verhaal', '2019-03-05', {
      ...{ polarity: 'DENIED', reportedAs: 'INDIRECT_SPEECH', attribution: ['Peder Lund'], confidence: 0.9 },
    }),
  ),
  // Denials of another modality than what is asserted.
  dispatch(
    ...(['s12', 'Quay Herald', '2019-03-08T08:00:00Z'] as const),
    'Nobody had planned for Mara Ilves to dine with Joost Verhaal on 5 March, her office says.',
    says('Mara Ilves', 'CONSULT', 'Joost Verhaal', '2019-03-05', { modality: 'PLAN', polarity: 'DENIED' }),
  ),
  dispatch(
    ...(['s13', 'Tern Agency', '2019-03-09'] as const),
    'Dunstan Reyle is to call on Ines Quell in Gull Harbour on 20 March.',
    says('Dunstan Reyle', 'CONSULT', 'Ines Quell', '2019-03-20', {
      mode: 'visit',
      place: 'Gull Harbour',
      modality: 'PLAN',
    }),
  ),
  dispatch(
    ...(['s14', 'Lantern Post', '2019-03-21T08:00:00Z'] as const),
    'Dunstan Reyle did not call on Ines Quell on 20 March, the embassy lets it be known.',
    says('Dunstan Reyle', 'CONSULT', 'Ines Quell', '2019-03-20', { mode: 'visit', polarity: 'DENIED' }),
  ),
  dispatch(
    ...(['s15', 'Beacon Daily', '2019-03-10T08:00:00Z'] as const),
    'Nadia Okoro means to ring Peder Lund on 25 March.',
    called({ modality: 'PLAN' }),
  ),
  dispatch(
    ...(['s16', 'Tern Agency', '2019-03-22T08:00:00Z'] as const),
    'Dropped: the call of Nadia Okoro to Peder Lund that stood in both diaries for 25 March.',
    called({ modality: 'CANCELLATION' }),
  ),
  dispatch(
    ...(['s17', 'Northmole Radio', '2019-03-26T08:00:00Z'] as const),
    'On 25 March Nadia Okoro did not ring Peder Lund, listeners ask us to note.',
    called({ polarity: 'DENIED' }),
  ),
  dispatch(
    ...(['s18', 'Quay Herald', '2019-03-27T08:00:00Z'] as const),
    'It is untrue that the call of Nadia Okoro to Peder Lund on 25 March was ever dropped, a clerk insists.',
    called({ modality: 'CANCELLATION', polarity: 'DENIED' }),
  ),
  dispatch(
    ...(['s19', 'Saltmarsh Review', '2019-03-12T08:00:00Z'] as const),
    'Corvane asked Vessen to patrol the strait side by side in April 2019.',
    says('Corvane', 'COOPERATE', 'Vessen', '2019-04', { modality: 'REQUEST' }),
  ),
  dispatch(
    ...(['s20', 'Beacon Daily', '2019-03-13T08:00:00Z'] as const),
    'There is no prospect that Corvane and Vessen would patrol together in April 2019.',
    says('Corvane', 'COOPERATE', 'Vessen', '2019-04', { modality: 'HYPOTHESIS', polarity: 'DENIED' }),
  ),
  dispatch(
    ...(['s21', 'Lantern Post', '2019-03-14T07:00:00Z'] as const),
    'Vessen is a menace to Aldermark, if you ask me. And has Corvane threatened Vessen, dear reader?',
    says('Vessen', 'THREATEN', 'Aldermark', null, { modality: 'OPINION', quote: 'Vessen is a menace to Aldermark' }),
    says('Corvane', 'THREATEN', 'Vessen', null, { modality: 'QUESTION', quote: 'has Corvane threatened Vessen' }),
  ),
  // Nine at one table are one event without pairs; eight are one with 28.
  dispatch(
    ...(['s22', 'Tern Agency', '2019-03-14T08:00:00Z'] as const),
    `On 13 March Mara Ilves met ${guests.join(', ')} in Gull Harbour, all at one table.`,
    ...round(guests, '2019-03-13'),
  ),
  dispatch(
    ...(['s23', 'Tern Agency', '2019-03-17T08:00:00Z'] as const),
    `Without ${guests.at(-1)} this time: ${guests.slice(0, 7).reverse().join(', ')} and Mara Ilves met on 16 March.`,
    ...round(guests.slice(0, 7), '2019-03-16'),
  ),
  dispatch(
    ...(['s24', 'Saltmarsh Review', '2019-03-18T08:00:00Z'] as const),
    'Corvane accused Vessen of skimming the tolls on 17 March. On 2 March Vessen had accused Corvane of the same.',
    says('Corvane', 'ACCUSE', 'Vessen', '2019-03-17', {
      quote: 'Corvane accused Vessen of skimming the tolls on 17 March.',
    }),
    says('Vessen', 'ACCUSE', 'Corvane', '2019-03-02', { quote: 'On 2 March Vessen had accused Corvane of the same.' }),
  ),
];
