/** What connects the chosen: mediators, paths, common neighbors; with a way to choose the ends by name. */
import { type ReactNode, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { CANDIDATES } from '../../api/curate.ts';
import { entityOf, NAMES } from '../../api/graph.ts';
import { kindName } from '../../look/kind.ts';
import { Empty } from '../../parts/answered.tsx';
import { Check } from '../../parts/control/check.tsx';
import { Choice } from '../../parts/control/choice.tsx';
import { KindIcon } from '../../parts/entity/kind-icon.tsx';
import { useGraph } from '../../parts/graph-context.tsx';
import { useAnswer, useChange, useExplorer, usePage } from '../../parts/session.tsx';
import { scopeInWords } from '../../state/scope.ts';
import { type Connect, type Connection, select, setConnect, setPanel } from '../../state/state.ts';
import { MergeForm } from '../curate/merge-form.tsx';
import { QuestionList } from '../start/start-panel.tsx';
import { CommonNeighbors } from './common-neighbors.tsx';
import { Mediators } from './mediators.tsx';
import { Paths } from './paths.tsx';

const kinds: readonly (readonly [Connection, string])[] = [
  ['mediators', 'Mediators'],
  ['paths', 'Paths'],
  ['common', 'In common'],
];

export const ConnectPanel = (): ReactNode => {
  const connect = useExplorer((state) => state.connect);
  const time = useExplorer((state) => state.time);
  const editing = usePage((page) => page.key !== null);
  const change = useChange();
  return (
    <section className="connect">
      <h2>
        Who connects <Ends ends={connect.ends} />?
      </h2>
      <p className="caption">{scopeInWords(time)}</p>
      <EndPicker connect={connect} />
      {connect.ends.length < 2 ? (
        <Empty title="Choose two actors">
          <p className="caption">Tick them in the list, hold Shift and click in the graph, or choose them above.</p>
        </Empty>
      ) : (
        <Tabs
          className="tabs"
          selectedKey={connect.kind}
          onSelectionChange={(key) => change(setConnect({ kind: kindOf(key) }))}
        >
          <TabList className="tab-list" aria-label="How they are connected">
            {kinds.map(([kind, label]) => (
              <Tab key={kind} id={kind} className="tab">
                {label}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="mediators" className="tab-panel">
            <Options connect={connect} />
            <Mediators connect={connect} />
          </TabPanel>
          <TabPanel id="paths" className="tab-panel">
            <Options connect={connect} />
            <Paths connect={connect} />
          </TabPanel>
          <TabPanel id="common" className="tab-panel">
            <CommonNeighbors ends={connect.ends} />
          </TabPanel>
        </Tabs>
      )}
      {connect.ends.length === 2 ? (
        <Button className="link" onPress={() => change(select(connect.ends), setPanel('alerts'))}>
          Be told of what is new between them…
        </Button>
      ) : null}
      {editing && connect.ends.length === 2 ? <SameOrNot key={connect.ends.join(' ')} ends={connect.ends} /> : null}
      <section className="more-questions">
        <h3>Questions to try</h3>
        <QuestionList />
      </section>
    </section>
  );
};

/** Open by itself only where the names of the two give reason to ask. */
const SameOrNot = ({ ends }: { readonly ends: readonly string[] }): ReactNode => {
  const [open, setOpen] = useState(false);
  const { data } = useAnswer(CANDIDATES, {});
  const alike = (data?.mergeCandidates ?? []).some(({ a, b }) => ends.includes(a.id) && ends.includes(b.id));
  if (open || alike) return <MergeForm ends={ends} />;
  return (
    <Button className="link" onPress={() => setOpen(true)}>
      Merge the two, or keep them apart…
    </Button>
  );
};

const kindOf = (key: string | number): Connection => kinds.find(([kind]) => kind === key)?.[0] ?? 'mediators';

const Ends = ({ ends }: { readonly ends: readonly string[] }): ReactNode => {
  const named = useAnswer(NAMES, ends.length === 0 ? null : { ids: ends });
  if (ends.length === 0) return 'these';
  const labels = ends.map((id, index) => ({ id, node: entityOf(named.data?.nodes[index]) }));
  return labels.map(({ id, node }, index) => (
    <span key={id}>
      {index === 0 ? '' : index === ends.length - 1 ? ' and ' : ', '}
      {node === null ? null : (
        <>
          <KindIcon kind={node.kind} />{' '}
        </>
      )}
      <bdi>{node?.label ?? '…'}</bdi>
    </span>
  ));
};

const EndPicker = ({ connect }: { readonly connect: Connect }): ReactNode => {
  const { graph } = useGraph();
  const change = useChange();
  const choices = graph
    .mapNodes((id, { label, kind }) => ({ id, label, kind }))
    .sort((x, y) => x.label.localeCompare(y.label));
  if (choices.length < 2) return null;
  const isTold = (label: string): boolean => choices.filter((one) => one.label === label).length === 1;
  const nameOf = (id: string): string => {
    const { label, kind } = graph.getNodeAttributes(id);
    return isTold(label) ? label : `${label} (${kindName(kind)})`;
  };
  const pick = (index: number, id: string): void => {
    const ends = [connect.ends[0] ?? '', connect.ends[1] ?? ''];
    ends[index] = id;
    change(setConnect({ ends: ends.filter((end) => end !== '') }));
  };
  return (
    <div className="row end-picker">
      {[0, 1].map((index) => (
        <Choice
          key={index}
          label={index === 0 ? 'Between' : 'and'}
          any="choose…"
          value={graph.hasNode(connect.ends[index]) ? (connect.ends[index] ?? null) : null}
          of={choices.map(({ id }) => id)}
          nameOf={nameOf}
          set={(id) => pick(index, id ?? '')}
        />
      ))}
      <Button
        className="button button-small"
        isDisabled={connect.ends.length < 2}
        onPress={() => change(setConnect({ ends: [...connect.ends].reverse() }))}
      >
        Swap
      </Button>
    </div>
  );
};

const DEPTHS = ['1', '2', '3', '4', '5', '6'];

const Options = ({ connect }: { readonly connect: Connect }): ReactNode => {
  const change = useChange();
  if (connect.kind === 'mediators') {
    return (
      <div>
        <Check
          label="Also through those who hold office or speak for them"
          on={connect.representatives}
          set={(representatives) => change(setConnect({ representatives }))}
        />
        <Unrealized connect={connect} />
      </div>
    );
  }
  return (
    <div className="row">
      <Choice
        label="At most"
        value={String(connect.maxDepth)}
        of={DEPTHS}
        nameOf={(depth) => (depth === '1' ? '1 hop' : `${depth} hops`)}
        set={(depth) => change(setConnect({ maxDepth: Number(depth) }))}
      />
      <Check
        label="In order of time"
        on={connect.timeRespecting}
        set={(timeRespecting) => change(setConnect({ timeRespecting }))}
      />
      <Unrealized connect={connect} />
    </div>
  );
};

/** Where the filters leave such out already there is nothing to choose. */
const Unrealized = ({ connect }: { readonly connect: Connect }): ReactNode => {
  const change = useChange();
  const admitted = useExplorer((state) => state.filters.unrealized);
  return admitted ? (
    <Check
      label="Plans, requests and suppositions too"
      on={connect.unrealized}
      set={(unrealized) => change(setConnect({ unrealized }))}
    />
  ) : null;
};
