/** How an entity is to be called and what it is, whatever its documents say. */
import { wordsOf } from '../api/bounds.ts';
import { EntityKind } from '../api/vocabulary.ts';
import { builder } from '../builder.ts';
import { reasonOf } from '../curation/editor.ts';
import { invalidInput } from '../curation/error.ts';
import { decide, inUnion, isRefusal, MergeResult, named } from './decide.ts';

const LONGEST_NAME = 200;
const MOST_ALIASES = 50;

builder.mutationField('describeEntity', (t) =>
  t.field({
    type: MergeResult,
    description:
      'Gives an entity a name, a kind or further names. The latest description that stands wins; further names add up. It can be taken back.',
    args: {
      entity: t.arg.id({ required: true, description: 'Its id, or `name:…`; of a merged one, any of its ids.' }),
      label: t.arg.string({ description: 'The name to show.' }),
      kind: t.arg({ type: EntityKind, description: 'A person, a state …; left out, it stays as read.' }),
      aliases: t.arg.stringList({ description: 'Further names that it is found by.' }),
      reason: t.arg.string({ required: true, description: 'Why, for those who read the decision later.' }),
    },
    resolve: inUnion(async (args, ctx) => {
      const reason = reasonOf(args.reason);
      const label = typeof args.label === 'string' ? wordsOf('label', args.label, LONGEST_NAME).trim() : null;
      const entityKind = args.kind ?? null;
      const aliases = [...new Set((args.aliases ?? []).map((name) => wordsOf('aliases', name, LONGEST_NAME).trim()))];
      if (aliases.length > MOST_ALIASES) return invalidInput(`at most ${MOST_ALIASES} names are taken`, 'aliases');
      if (label === null && entityKind === null && aliases.length === 0) {
        return invalidInput('give a label, a kind or aliases', 'label');
      }
      const described = await named(ctx, args.entity, 'entity');
      if (isRefusal(described)) return described;
      const survivor = described.entity.id;
      return decide(
        ctx,
        'describe',
        { kind: 'DESCRIBE', survivor, label, entityKind, aliases, reason },
        () => survivor,
      );
    }),
  }),
);
