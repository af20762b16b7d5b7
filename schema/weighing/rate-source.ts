/** How far a source is to be trusted, by the word of an editor. */
import { builder } from '../builder.ts';
import { reasonOf } from '../curation/editor.ts';
import { decide, inUnion, isRefusal, MergeResult, named } from '../identity/decide.ts';
import { gradeOf } from './grades.ts';

builder.mutationField('rateSource', (t) =>
  t.field({
    type: MergeResult,
    description:
      'Grades a publisher or speaker, whatever its track record says. The latest rating that stands wins; it can be taken back.',
    args: {
      source: t.arg.id({ required: true, description: 'A publisher or speaker: an id, or `name:…`.' }),
      grade: t.arg.string({
        required: true,
        description: 'A: reliable, B: usually, C: fairly, D: not usually, E: unreliable, F: cannot be judged.',
      }),
      reason: t.arg.string({ required: true, description: 'Why, for those who read the decision later.' }),
    },
    resolve: inUnion(async (args, ctx) => {
      const reason = reasonOf(args.reason);
      const grade = gradeOf('grade', args.grade);
      const rated = await named(ctx, args.source, 'source');
      if (isRefusal(rated)) return rated;
      const survivor = rated.entity.id;
      return decide(ctx, 'rate', { kind: 'RATING', survivor, grade, reason }, () => survivor);
    }),
  }),
);
