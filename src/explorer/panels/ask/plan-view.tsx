/** What was asked of the graph, in fields: whoever changes an actor, a type or a date asks again. */
import type { ReactNode } from 'react';
import { RELATION_TYPES, type RelationType } from '../../../domain/relation-types.ts';
import type { Plan, PlanChange } from '../../api/ask.ts';
import type { Name } from '../../api/fragments.ts';
import { Choice } from '../../parts/control/choice.tsx';
import { CopyButton } from '../../parts/control/copy-button.tsx';
import { DateField } from '../../parts/control/date-field.tsx';
import { EntityField } from '../../parts/entity/entity-field.tsx';
import { relationLabel } from '../../words/relation.ts';

type Props = { readonly plan: Plan; readonly change: (change: PlanChange) => void };
type Side = 'acting' | 'affected' | 'places';

export const PlanView = ({ plan, change }: Props): ReactNode => (
  <section className="plan" aria-label="What was asked of the graph">
    <h3>What was asked</h3>
    <p className="caption">{plan.inWords} Change a part of it to ask again.</p>
    <div className="plan-fields">
      {(['acting', 'affected', 'places'] as const).map((side) => (
        <SideFields key={side} side={side} plan={plan} change={change} />
      ))}
      <TypeFields plan={plan} change={change} />
      <DateField label="From" value={plan.from} set={(from) => change({ from })} />
      <DateField label="To" value={plan.to} set={(to) => change({ to })} />
      {plan.asOf === null ? null : (
        <DateField label="Known by" value={plan.asOf.slice(0, 10)} set={(asOf) => asOf !== null && change({ asOf })} />
      )}
    </div>
    <Operation plan={plan} />
  </section>
);

const SideFields = ({ side, plan, change }: Props & { readonly side: Side }): ReactNode => {
  const named: readonly Name[] = plan[side];
  const ids = named.map(({ id }) => id);
  return named.map((one, index) => (
    <EntityField
      // biome-ignore lint/suspicious/noArrayIndexKey: the place in the plan is what the field is about
      key={index}
      label={sideLabel(plan, side)}
      value={one}
      set={(entity) => entity !== null && change({ [side]: ids.with(index, entity.id) })}
    />
  ));
};

/** Two sides that are asked for alike need other words than who did it to whom. */
const sideLabel = ({ operation }: Plan, side: Side): string => {
  if (side === 'places') return 'Where';
  if (/^query (?:Between|Connects)\b/u.test(operation)) return side === 'acting' ? 'Between' : 'And';
  if (/^query Said\b/u.test(operation)) return side === 'acting' ? 'Said by' : 'About';
  return side === 'acting' ? 'Who' : 'Whom';
};

const TypeFields = ({ plan: { types }, change: ask }: Props): ReactNode =>
  types.map((type, index) => {
    const common = { label: 'What', value: type, of: BY_LABEL, nameOf: relationLabel };
    const change = (chosen: RelationType | null): void =>
      ask({ types: [...new Set(chosen === null ? types.toSpliced(index, 1) : types.with(index, chosen))] });
    return types.length > 1 ? (
      <Choice key={type} {...common} any="not this" set={change} />
    ) : (
      <Choice key={type} {...common} set={change} />
    );
  });

const BY_LABEL: readonly RelationType[] = RELATION_TYPES.toSorted((x, y) =>
  relationLabel(x).localeCompare(relationLabel(y)),
);

const Operation = ({ plan }: { readonly plan: Plan }): ReactNode => {
  const variables = JSON.stringify(plan.variables, null, 2);
  return (
    <details className="answer-plan">
      <summary>As a GraphQL operation</summary>
      <pre className="command">{variables}</pre>
      <pre className="command">{plan.operation}</pre>
      <CopyButton text={`${plan.operation}\n\n# variables\n${variables}`} label="Copy" what="operation" />
    </details>
  );
};
