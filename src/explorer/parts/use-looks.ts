/** Size, colour and group of each actor in view, as the state asks for them; what takes long follows when it is there. */
import { useEffect, useMemo, useState } from 'react';
import { looksOf, type NodeLooks, needsWork } from '../graph/measure/looks.ts';
import type { Worked } from '../graph/measure/measures.ts';
import { measured } from '../graph/measure/service.ts';
import type { GraphModel } from '../graph/model.ts';
import { useExplorer } from './session.tsx';

export const useLooks = (graph: GraphModel): NodeLooks => {
  const looks = useExplorer((state) => state.looks);
  const [work, setWork] = useState<{ readonly graph: GraphModel; readonly worked: Worked } | null>(null);
  const wanted = needsWork(looks);
  useEffect(() => {
    if (wanted && graph.order > 0) measured(graph, (worked) => setWork({ graph, worked }));
  }, [wanted, graph]);
  const worked = work !== null && work.graph === graph ? work.worked : null;
  return useMemo(() => looksOf(graph, looks, worked), [graph, looks, worked]);
};
