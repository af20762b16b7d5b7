/** Verbs that put words into a mouth. */

/** Words apart by spaces; those of two words are joined by `_`. */
const words = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => word.replace('_', ' ')),
  );

export const SPEECH_VERBS: ReadonlySet<string> = words(
  'say tell make_clear request inquire state add note announce declare explain stress insist emphasise emphasize underline argue reply respond answer claim assert maintain contend recall remark observe comment reiterate repeat warn caution predict estimate rule believe write tweet post report disclose reveal confirm acknowledge admit concede promise pledge vow suggest describe call quote cite hope accuse blame allege charge complain deny refute dispute reject dismiss urge ask demand appeal welcome praise hail condemn denounce criticise criticize regret conclude signal indicate quip joke advise inform brief testify shout point caution lament boast term label brand dub recount continue shorthand put agree mention express propose joke scream clamour clamor yell plead insist fume',
);

/** The strictly reporting ones: what follows them is what somebody says happened. */
export const REPORTING_VERBS: ReadonlySet<string> = words(
  'say tell make_clear underscore reaffirm state add note announce declare explain stress insist emphasise emphasize underline argue reply respond claim assert maintain contend recall remark comment reiterate report disclose reveal confirm acknowledge admit estimate describe write tweet post charge complain suggest indicate testify believe think fear inform conclude allege warn caution predict hope show advise',
);

export const CLAIMING_VERBS: ReadonlySet<string> = words(
  'claim allege charge accuse suggest believe think fear suspect warn predict blame estimate hope',
);
export const DENYING_VERBS: ReadonlySet<string> = words('deny refute dispute reject dismiss disavow contradict rebut');
/** What somebody says in writing: it accuses, asks and praises for him. */
export const UTTERANCES: ReadonlySet<string> = words(
  'statement letter communique communiqué resolution message post declaration tweet',
);
