/** Words by which the kind of a question is told, in groups of one meaning; a question may have words of several. */

const GROUPS = {
  denial:
    'reject rejects rejected dismiss dismissed deny denies denied denying denial denials dispute disputes disputed disputing contest contests contested refute refutes refuted contradict contradicts contradicted untrue disavow disavowed rebut rebutted rebuttal',
  evidence:
    'evidence proof prove proves proven proved sourcing source sources sourced basis based certain sure attest attests attested corroborate corroborated outlet outlets paper papers newspaper newspapers agency agencies article articles reported reporting reports report vouch vouches vouched footnote backs substantiate substantiated certainty reliable printed wrote carried cite cited according grounds trustworthy publisher publishers published ran run story solid firm credible',
  broker:
    'mediate mediates mediated mediator mediators mediating mediation go-between go-betweens intermediary intermediaries middleman middlemen broker brokers brokered bridge bridges bridged shuttle shuttled both connector channel facilitator through via',
  bond: 'between relation relations relationship relationships tie ties tied link links linked connect connects connected connection connections related relate dealings contact contacts exchange exchanges interaction interactions vs versus other another two story common',
  change:
    'change changes changed changing new newly news different difference differ differed develop developed development developments update updates updated shift shifted shifts evolve evolved alter altered moved movement progress miss missed since latest compare compared become turn turned',
  knowledge: 'known know knew aware knowledge public published already yet reported heard told learnt',
  membership:
    'member members membership belong belongs belonged part parties party signatory signatories sign signs signed guarantor guarantors guarantee guarantees guaranteed participant participants include includes including comprise comprises consist consists composed composition join joined made make makes state states country countries partners',
  holding:
    'office offices job jobs post posts position positions role roles function functions title hold holds held serve serves served occupy occupies occupied head heads headed lead leads led leader run runs ran rule rules ruled govern governs governed government charge speaks boss chief incumbent successor predecessor succeeded replaced who',
  speech:
    'say says said saying tell tells told word words line quote quoted quotation comment comments commented remark remarks remarked statement statements state stated declare declared announce announced think thinks thought view views stance opinion response respond responded reaction react reacted describe described describes characterise characterize characterised characterized call called calls argue argued insist insisted claim claims claimed explain explained justify justified verdict assess assessed compare compared liken likened put message speak spoke mention mentioned admit admitted',
  count: 'many much number count total times often sum size amount duration figure',
  day: 'when day date dates dated time month year since ago until',
  place: 'where whereabouts city cities town place venue location building palace site capital country',
  person:
    'who whom whose name names named anyone anybody somebody someone person people leader leaders politician politicians everyone everybody individual minister official government state country nation nations countries visitors guest guests',
  happening:
    'happen happens happened happening occur occurs occurred event events occurrence incident incidents took place taken went going goes gone anything everything done ahead record recorded',
  counterpart: 'counterpart counterparts opposite equivalent peer homologue colleague same',
  order: 'first last latest earliest recent recently final initial initially newest',
} as const;

export type Group = keyof typeof GROUPS;

const BY_WORD: ReadonlyMap<string, readonly Group[]> = byWord();

/** Those of the word, or of the verb that it is a form of: `linking` as `link`, `composing` as `compose`. */
export const groupsOf = (word: string): readonly Group[] =>
  BY_WORD.get(word) ?? BY_WORD.get(word.replace(/ing$/, '')) ?? BY_WORD.get(word.replace(/ing$/, 'e')) ?? [];

function byWord(): Map<string, Group[]> {
  const found = new Map<string, Group[]>();
  for (const [group, words] of Object.entries(GROUPS) as [Group, string][])
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), group]);
  return found;
}
