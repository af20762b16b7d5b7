/** Nouns that tell of events by themselves, and verbs that only carry them: `held talks`, `launched an offensive`. */
import { type Sense, senses } from './sense.ts';

const table: Readonly<Record<string, string>> = {
  'CONSULT with between':
    'meeting talk negotiation discussion conversation consultation summit dialogue lunch dinner encounter tête-à-tête get-together audience parley chat huddle breakfast banquet videoconference',
  'CONSULT/phone with to between from': 'call phonecall',
  'CONSULT/visit to in': 'visit trip tour stopover',
  'CONSULT/third-party between': 'mediation',
  'AGREE to': 'promise pledge assurance',
  'REQUEST/meet to for': 'invitation',
  'AGREE with between':
    'agreement deal accord compromise truce ceasefire cease-fire settlement pact memorandum armistice',
  'SUPPORT of for to':
    'praise endorsement recognition support backing gratitude thanks appreciation admiration commendation blessing',
  'SUPPORT with for to': 'solidarity',
  'SUPPORT to': 'apology tribute condolence congratulation',
  'CONCEDE to': 'concession',
  'COOPERATE with between': 'cooperation co-operation collaboration exercise drill manoeuvre maneuver game swap',
  'AID to for': 'aid assistance shipment delivery loan grant donation bailout subsidy gift',
  'RETREAT/withdraw from of': 'withdrawal pullout pullback',
  'RETREAT/release of': 'release',
  'REQUEST to on for from': 'demand appeal ultimatum request plea',
  'ACCUSE of against at':
    'accusation criticism condemnation allegation denunciation diatribe tirade broadside censure jibe swipe',
  'ACCUSE to with': 'protest rebuke reprimand',
  'ACCUSE against': 'case lawsuit complaint',
  'ACCUSE/investigate into of': 'investigation inquiry probe',
  'REJECT of to': 'rejection refusal veto opposition rebuff snub',
  'THREATEN to against of': 'threat',
  'PROTEST against in at': 'demonstration rally march riot',
  'SANCTION on against of': 'sanction embargo tariff expulsion boycott penalty blacklisting',
  'MOBILIZE/troops to in near on along at of': 'deployment buildup build-up mobilization mobilisation massing',
  'COERCE/arrest of': 'arrest detention jailing imprisonment internment',
  'COERCE on against': 'crackdown blockade repression clampdown siege',
  'ASSAULT against': 'fight',
  'ASSAULT between among': 'clash skirmish fighting hostility firefight',
  'ASSAULT on against of in inside':
    'attack invasion assault offensive raid bombing airstrike shelling shooting incursion bombardment massacre killing assassination annexation ambush strike aggression war onslaught barrage salvo counteroffensive counterattack',
};

export const NOUN_SENSES: ReadonlyMap<string, Sense> = new Map(
  Object.entries(table).flatMap(([line, nouns]) =>
    nouns.split(' ').map((noun): [string, Sense] => [noun, senses(line)[0] as Sense]),
  ),
);

/** Gerunds used as nouns: `the sending of troops`. */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  'lodge file register hold have make place pay conduct launch begin start open renew resume continue stage mount lead carry carry_out undertake reach conclude strike sign host attend join give do take multiply wage complete finish end wrap participate organise organize convene impose issue deliver level voice extend offer send receive get express reaffirm reiterate affirm signal declare lend throw pledge continue announce stress confirm renew restate underline show sustain unleash intensify escalate hurl fling repeat renew'.split(
    ' ',
  ),
);

export const CANCELLING_VERBS: ReadonlySet<string> = new Set(
  'cancel call_off scrap postpone shelve abandon scrub axe drop pause put_off push_back put_back put_on_hold delay suspend nix ditch'.split(
    ' ',
  ),
);
/** What ends, or is looked into, goes on no longer or is told elsewhere. */
export const ENDING_VERBS: ReadonlySet<string> = new Set(
  'end stop halt finish cease conclude resolve settle wind_down quell investigate probe monitor survive'.split(' '),
);

/** Moved to another day. */
export const RESCHEDULING_VERBS: ReadonlySet<string> = new Set('reschedule move bring_forward move_up'.split(' '));
/** What somebody fears, expects or averts has not happened. */
export const FEARING_VERBS: ReadonlySet<string> = new Set(
  'fear expect predict anticipate suspect threaten risk prevent avert avoid deter thwart foil forestall warn contemplate consider envisage envision await mock dismiss imagine simulate'.split(
    ' ',
  ),
);
export const PLANNING_VERBS: ReadonlySet<string> = new Set(
  'plan schedule announce arrange prepare propose expect agree set consider discuss envisage'.split(' '),
);
export const REQUESTING_VERBS: ReadonlySet<string> = new Set(
  'demand request seek call_for urge want propose suggest ask press push appeal invite offer'.split(' '),
);

/** Nouns that only count what stands behind `of`. */
export const MEASURES: ReadonlySet<string> = new Set(
  'hour day week month minute series round string wave number set spate couple kind sort bout'.split(' '),
);

/** Nouns that stand for a verb where `of` and somebody or something follow: `the seizure of a tanker`. */
export const DEED_NOUNS: Readonly<Record<string, string>> = {
  seizure: 'seize',
  capture: 'capture',
  closure: 'close',
  suspension: 'suspend',
  imposition: 'impose',
  supply: 'supply',
  recall: 'recall',
  destruction: 'destroy',
  occupation: 'occupy',
  ratification: 'ratify',
  donation: 'donate',
  provision: 'provide',
  dispatch: 'dispatch',
  transfer: 'hand over',
  abduction: 'abduct',
  execution: 'execute',
  murder: 'murder',
  poisoning: 'poison',
  imprisonment: 'imprison',
  deportation: 'deport',
  nationalisation: 'nationalise',
  nationalization: 'nationalize',
  severance: 'sever',
  cancellation: 'cancel',
  repatriation: 'repatriate',
  extradition: 'extradite',
  downgrade: 'downgrade',
  resumption: 'resume',
  restoration: 'restore',
  establishment: 'establish',
};

/** What a person suffers whose name stands before it with `'s`. */
export const DONE_TO_PEOPLE: ReadonlySet<string> = new Set(
  'abduction arrest assassination beheading capture death deportation detention execution expulsion extradition hanging imprisonment jailing kidnapping killing murder ouster persecution poisoning release repatriation sentencing torture treatment'.split(
    ' ',
  ),
);
