/** English verb forms for the training sentences: regular ones by rule, the others by table. */

export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** base past participle; where only two stand, the participle is the past. */
const irregular: ReadonlyMap<string, readonly [string, string]> = new Map(
  `be was been|have had|hold held|meet met|speak spoke spoken|see saw seen|sit sat|send sent|take took taken|give gave given
  |begin began begun|hear heard|strike struck|come came|reach reached|stand stood|throw threw thrown|make made|bow bowed
  |buy bought|build built|swap swapped|lend lent|hand handed|fly flew flown|pull pulled|leave left|let let|lay laid|quit quit
  |seek sought|tell told|beg begged|say said|find found|sue sued|hit hit|lash lashed|break broke broken|spurn spurned
  |withhold withheld|swear swore sworn|draw drew drawn|put put|set set|burn burned|ride rode ridden|slap slapped|cut cut
  |tear tore torn|strip stripped|ban banned|freeze froze frozen|ram rammed|jam jammed|shut shut|spread spread
  |shoot shot|fight fought|beat beat beaten|sink sank sunk|blow blew blown|drive drove driven|stab stabbed|lie lay lain
  |grow grew grown|lose lost|win won|know knew known|think thought|write wrote written|read read|sell sold|overtake overtook overtaken
  |understand understood|run ran run|overrun overran overrun|lead led|go went gone|phone phoned|ring rang rung|become became become
  |teach taught|wait waited|pay paid|plan planned|commit committed|permit permitted|refer referred|rebut rebutted|bar barred
  |expel expelled|rebel rebelled|confer conferred|transfer transferred|defer deferred|withdraw withdrew withdrawn|drop dropped
  |volunteer volunteered|undertake undertook undertaken|forbid forbade forbidden|snub snubbed|die died|rally rallied|slam slammed
  |storm stormed|shell shelled|spend spent|grow grew grown|fall fell fallen|mean meant|keep kept|show showed shown|arm armed
  |fund funded|march marched|hail hailed|waive waived|dine dined|cede ceded|shrug shrugged|plead pleaded|outlaw outlawed`
    .split('|')
    .map((row) => row.trim().split(' '))
    .map(([base = '', past = '', participle = past]) => [base, [past, participle]]),
);

export function formsOf(base: string): VerbForms {
  const [past, participle] = irregular.get(base) ?? [regularPast(base), regularPast(base)];
  return { base, third: thirdOf(base), past, participle, gerund: gerundOf(base, past) };
}

function thirdOf(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function regularPast(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}

/** A verb that doubles its last letter in the past does so here, too. */
function gerundOf(base: string, past: string): string {
  if (base === 'be') return 'being';
  if (/(die|lie)$/.test(base)) return `${base.slice(0, -2)}ying`;
  const doubled = /([b-df-hj-np-tvz])\1ed$/.exec(past)?.[1];
  if (doubled && !base.endsWith(doubled + doubled)) return `${base}${doubled}ing`;
  if (/[aeiou][bdgmnprt]$/.test(base) && irregular.has(base) && SHORT.has(base)) return `${base}${base.at(-1)}ing`;
  return base.endsWith('e') && !/(ee|ye|oe)$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

const SHORT: ReadonlySet<string> = new Set([
  'begin',
  'sit',
  'quit',
  'let',
  'hit',
  'put',
  'set',
  'cut',
  'shut',
  'win',
  'run',
  'overrun',
]);
