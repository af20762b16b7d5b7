/** French verbs that tell of events: their forms, and who stands where. */
import type { EventType } from '../../../domain/relation-types.ts';

type VerbForm = 'finite' | 'future' | 'conditional' | 'participle' | 'infinitive' | 'gerund';

export interface Frame {
  readonly verb: string;
  readonly type: EventType;
  readonly mode: string | null;
  /** `direct`, or the prepositions before the other side. */
  readonly object: 'direct' | readonly string[];
  /** Words that must follow the verb within the clause. */
  readonly needs: RegExp | null;
  /** `s’entretenir`, `se rendre`. */
  readonly isReflexive: boolean;
  /** Nobody else need be named. */
  readonly mayBeAlone: boolean;
}

/** verb | type | mode | object | needs */
const frames = `rencontrer|CONSULT|meet|direct|
retrouver|CONSULT|meet|direct|
recevoir|CONSULT|host|direct|
accueillir|CONSULT|host|direct|
visiter|CONSULT|visit|direct|
consulter|CONSULT||direct|
se entretenir|CONSULT||avec|
se réunir|CONSULT||avec|
discuter|CONSULT||avec|
dialoguer|CONSULT||avec|
négocier|CONSULT||avec|
parler|CONSULT||avec,à|
téléphoner|CONSULT|phone|à|
appeler|CONSULT|phone|direct|(?:au|par) téléphone
avoir|CONSULT||avec|entretien|discussions?|échanges?|conversation
tenir|CONSULT||avec|pourparlers|discussions|consultations|réunion
se rendre|CONSULT|visit|à,en,dans|
arriver|CONSULT|visit|à,en|
effectuer|CONSULT|visit|à,en,de|visite|déplacement
soutenir|SUPPORT||direct|
saluer|SUPPORT||direct|
féliciter|SUPPORT||direct|
remercier|SUPPORT||direct|
défendre|SUPPORT||direct|
louer|SUPPORT||direct|
apporter|SUPPORT||à|soutien|appui
exprimer|SUPPORT||à,avec,envers|soutien|solidarité|condoléances|gratitude
réaffirmer|SUPPORT||à,avec,envers|soutien|solidarité
accuser|ACCUSE||direct|
dénoncer|ACCUSE||direct,de,par|
condamner|ACCUSE||direct,de,par|
critiquer|ACCUSE||direct,de|
fustiger|ACCUSE||direct,de|
blâmer|ACCUSE||direct|
reprocher|ACCUSE||à|
imputer|ACCUSE||à|
se prendre|ACCUSE||à|
signer|AGREE||avec|accord|mémorandum|traité|pacte|déclaration|contrat|protocole
conclure|AGREE||avec|accord|mémorandum|traité|pacte|trêve
se accorder|AGREE||avec|
convenir|AGREE||avec|
se mettre|AGREE||avec|d'accord|d' accord
parvenir|AGREE||avec|accord|compromis
ratifier|AGREE||avec|accord|traité
rejeter|REJECT||direct,de|
refuser|REJECT||direct,de|
décliner|REJECT||direct,de|
écarter|REJECT||direct,de|
démentir|REJECT||direct,de|accusations?|propos|déclarations?|informations?
appeler|REQUEST||direct|(?<!téléphone )à (?!nouveau)
exhorter|REQUEST||direct|
presser|REQUEST||direct|
inviter|REQUEST||direct|
sommer|REQUEST||direct|
demander|REQUEST||à|
exiger|REQUEST||de|
réclamer|REQUEST||à,de|
menacer|THREATEN||direct|
avertir|THREATEN||direct|
mettre|THREATEN||direct|en garde
sanctionner|SANCTION||direct|
imposer|SANCTION||à,contre|sanctions|embargo|droits de douane
adopter|SANCTION||contre|sanctions
prendre|SANCTION||contre|sanctions|mesures
expulser|SANCTION|expel|direct,de|
rompre|SANCTION||avec|relations
suspendre|SANCTION||à,avec,de|aide|coopération|relations
rappeler|SANCTION||à,en,de|ambassadeur|ambassadrice
livrer|AID||à|
fournir|AID||à|
envoyer|AID||à,en|aide|armes|vivres|médicaments|matériel|secours|blé|munitions
aider|AID||direct|
accorder|AID||à|aide|prêt|dons?|millions|milliards
promettre|CONCEDE||à|
offrir|CONCEDE||à|
lever|CONCEDE||contre,à,visant|sanctions|embargo
se excuser|CONCEDE||auprès|
coopérer|COOPERATE||avec|
collaborer|COOPERATE||avec|
mener|COOPERATE||avec|exercices|manœuvres|patrouilles
échanger|COOPERATE||avec|prisonniers|renseignements
déployer|MOBILIZE|troops|avec,de,contre,en|troupes|soldats|chars|navires|missiles
masser|MOBILIZE|troops|avec,de,contre|troupes|soldats|chars|forces
attaquer|ASSAULT||direct,de|
bombarder|ASSAULT||direct,de|
frapper|ASSAULT||direct,de|
envahir|ASSAULT||direct|
arrêter|COERCE|arrest|direct|
emprisonner|COERCE|arrest|direct|
libérer|RETREAT|release|direct|
se retirer|RETREAT|withdraw|de|
retirer|RETREAT|withdraw|de|troupes|soldats|forces`;

const ALONE: ReadonlySet<EventType> = new Set<EventType>(['REJECT', 'ACCUSE', 'ASSAULT']);

export const FRAMES: readonly Frame[] = frames.split('\n').map((row) => {
  const [name = '', type = '', mode = '', object = '', ...needs] = row.split('|');
  const isReflexive = name.startsWith('se ');
  const pattern = needs.filter(Boolean).join('|');
  return {
    verb: isReflexive ? name.slice(3) : name,
    type: type as EventType,
    mode: mode === '' ? null : mode,
    object: object === 'direct' ? 'direct' : object.split(','),
    needs: pattern === '' ? null : new RegExp(`(?:${pattern})`),
    isReflexive,
    mayBeAlone: ALONE.has(type as EventType) && object.startsWith('direct'),
  };
});

/** Participle, present and simple past (third person), stem of the future, stem of the imperfect. */
const irregular: Readonly<Record<string, readonly [string, string, string, string]>> = {
  recevoir: ['reçu', 'reçoit reçoivent reçut reçurent', 'recevr', 'recev'],
  accueillir: ['accueilli', 'accueille accueillent accueillit', 'accueiller', 'accueill'],
  entretenir: ['entretenu', 'entretient entretiennent entretint entretinrent', 'entretiendr', 'entreten'],
  tenir: ['tenu', 'tient tiennent tint tinrent', 'tiendr', 'ten'],
  soutenir: ['soutenu', 'soutient soutiennent soutint', 'soutiendr', 'souten'],
  convenir: ['convenu', 'convient conviennent convint convinrent', 'conviendr', 'conven'],
  parvenir: ['parvenu', 'parvient parviennent parvint', 'parviendr', 'parven'],
  réunir: ['réuni', 'réunit réunissent réunirent', 'réunir', 'réuniss'],
  rendre: ['rendu', 'rend rendent rendit rendirent', 'rendr', 'rend'],
  défendre: ['défendu', 'défend défendent défendit', 'défendr', 'défend'],
  rompre: ['rompu', 'rompt rompent rompit', 'rompr', 'romp'],
  suspendre: ['suspendu', 'suspend suspendent suspendit', 'suspendr', 'suspend'],
  prendre: ['pris', 'prend prennent prit prirent', 'prendr', 'pren'],
  mettre: ['mis', 'met mettent mit mirent', 'mettr', 'mett'],
  promettre: ['promis', 'promet promettent promit', 'promettr', 'promett'],
  conclure: ['conclu', 'conclut concluent conclurent', 'conclur', 'conclu'],
  démentir: ['démenti', 'dément démentent démentit', 'démentir', 'dément'],
  avertir: ['averti', 'avertit avertissent', 'avertir', 'avertiss'],
  fournir: ['fourni', 'fournit fournissent', 'fournir', 'fourniss'],
  offrir: ['offert', 'offre offrent offrit', 'offrir', 'offr'],
  envahir: ['envahi', 'envahit envahissent', 'envahir', 'envahiss'],
  avoir: ['eu', 'a ont eut eurent', 'aur', 'av'],
  appeler: ['appelé', 'appelle appellent appela appelèrent', 'appeller', 'appel'],
  rappeler: ['rappelé', 'rappelle rappellent rappela', 'rappeller', 'rappel'],
  envoyer: ['envoyé', 'envoie envoient envoya envoyèrent', 'enverr', 'envoy'],
};

export interface FormOf {
  readonly verb: string;
  readonly form: VerbForm;
}

/** Every form of every verb of the frames; a word may be a form of several. */
export const FORMS: ReadonlyMap<string, readonly FormOf[]> = formsOf([...new Set(FRAMES.map(({ verb }) => verb))]);

function formsOf(verbs: readonly string[]): Map<string, FormOf[]> {
  const forms = new Map<string, FormOf[]>();
  for (const verb of verbs) {
    const add = (form: VerbForm, words: readonly string[]) => {
      for (const word of new Set(words)) forms.set(word, [...(forms.get(word) ?? []), { verb, form }]);
    };
    const stem = verb.slice(0, -2);
    const soft = stem.replace(/c$/, 'ç').replace(/g$/, 'ge');
    const grave = stem.replace(/é([^aeiouéè]+)$/, 'è$1').replace(/e([vlmn])$/, 'è$1');
    const [participle, finite, future, past] = irregular[verb] ?? [
      `${stem}é`,
      `${grave}e ${grave}ent ${soft}a ${stem}èrent`,
      /e[vlmn]er$/.test(verb) ? `${grave}er` : verb,
      soft,
    ];
    add(
      'participle',
      ['', 'e', 's', 'es'].map((ending) => participle + ending),
    );
    add('finite', [...finite.split(' '), `${past}ait`, `${past}aient`]);
    add('future', [`${future}a`, `${future}ont`]);
    add('conditional', [`${future}ait`, `${future}aient`]);
    add('infinitive', [verb]);
    add('gerund', [`${past}ant`]);
  }
  return forms;
}
