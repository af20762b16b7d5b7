/** The stylesheet of the canvas, read from the custom properties of the page: one source of colour for both. */
import type { NodeSingular, StylesheetJson } from 'cytoscape';
import { ENTITY_KINDS } from '../../domain/vocabulary.ts';
import { kindOutline, kindToken } from '../look/kind.ts';

export type Token = (name: string) => string;

export const tokensOf = (element: Element): Token => {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name).trim();
};

/** All nodes but the frames around groups. */
export const ACTORS = 'node[kind]';

/** Pixels between a frame and the nodes in it. */
export const FRAME_PADDING = 54;

const FONT = 'Inter, "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, sans-serif';

export const canvasStyle = (token: Token): StylesheetJson => [
  {
    selector: ACTORS,
    style: {
      width: 'data(size)',
      height: 'data(size)',
      label: 'data(text)',
      'font-family': FONT,
      'font-size': 'data(font)',
      'text-wrap': 'wrap',
      'text-max-width': 'data(wide)',
      'text-valign': (node: NodeSingular) => node.data('valign') ?? 'bottom',
      'text-halign': (node: NodeSingular) => node.data('halign') ?? 'center',
      'text-margin-x': (node: NodeSingular) => node.data('aside') ?? 0,
      'text-margin-y': (node: NodeSingular) => node.data('down') ?? 0,
      color: token('--ink'),
      'text-background-color': token('--sheet'),
      'text-background-opacity': 0.82,
      'text-background-padding': '2px',
      'text-background-shape': 'roundrectangle',
      'border-width': 2,
      'border-color': token('--sheet'),
      'overlay-opacity': 0,
    },
  },
  ...ENTITY_KINDS.map((kind) => kindStyle(kind, token)),
  { selector: 'node[?paint]', style: { 'background-color': (node: NodeSingular) => token(node.data('paint')) } },
  {
    selector: 'node[?folded]',
    style: { 'border-color': token('--ink-2'), 'border-width': 3, 'border-style': 'double' },
  },
  {
    selector: 'node[frame]',
    style: {
      shape: 'roundrectangle',
      'background-color': token('--sunken'),
      'background-opacity': 0.55,
      'border-color': token('--line-strong'),
      'border-width': 1,
      // Of the nodes alone: names grow as the picture shrinks, and frames that held them would grow over each other.
      'compound-sizing-wrt-labels': 'exclude',
      padding: `${FRAME_PADDING}px`,
      label: 'data(name)',
      'text-valign': 'top',
      'text-margin-y': -2,
      'font-size': 'data(font)',
      'font-weight': 'bold',
      color: token('--ink-2'),
    },
  },
  { selector: 'node[?pinned]', style: { 'border-color': token('--ink'), 'border-width': 2 } },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      ...inked(token('--edge')),
      'curve-style': 'bezier',
      'arrow-scale': 0.9,
      'control-point-step-size': 34,
      label: 'data(text)',
      'font-family': FONT,
      'font-size': 'data(font)',
      color: token('--ink-2'),
      'text-rotation': 'autorotate',
      'text-background-color': token('--sheet'),
      'text-background-opacity': 0.9,
      'text-background-padding': '2px',
      'overlay-opacity': 0,
    },
  },
  ...HEADS.map(([heads, ends]) => headStyle(heads, ends)),
  { selector: 'edge[?many]', style: { 'curve-style': 'straight' } },
  { selector: 'edge[tone = "cooperation"]', style: inked(token('--edge-cooperation')) },
  { selector: 'edge[tone = "conflict"]', style: inked(token('--edge-conflict')) },
  { selector: 'edge[look = "unrealized"]', style: { 'line-style': 'dotted' } },
  {
    selector: 'edge[look = "disputed"]',
    style: {
      'line-style': 'dashed',
      'line-dash-pattern': [9, 5],
      ...inked(token('--disputed')),
      color: token('--disputed'),
    },
  },
  {
    selector: 'edge[look = "denied"]',
    style: {
      'line-style': 'dashed',
      'line-dash-pattern': [2, 6],
      ...inked(token('--denied')),
      color: token('--denied'),
    },
  },
  // What is not chosen steps back, and its name can still be read.
  { selector: 'node.quiet', style: { 'background-opacity': 0.38, color: token('--ink-3') } },
  { selector: 'edge.quiet', style: { 'line-opacity': 0.32, 'text-opacity': 1, color: token('--ink-3') } },
  {
    selector: 'node.chosen',
    style: { 'border-color': token('--accent'), 'border-width': 3, 'font-weight': 'bold', 'z-index': 10 },
  },
  {
    selector: 'edge.chosen',
    style: {
      'underlay-color': token('--accent'),
      'underlay-opacity': 0.28,
      'underlay-padding': 5,
      'font-weight': 'bold',
      'z-index': 9,
    },
  },
];

type End = 'source' | 'target';
/** Which ends of a line bear a head, as the elements say it. */
const HEADS: readonly (readonly [string, readonly End[]])[] = [
  ['a', ['source']],
  ['b', ['target']],
  ['ab', ['source', 'target']],
];

const headStyle = (heads: string, ends: readonly End[]): StylesheetJson[number] => ({
  selector: `edge[heads = "${heads}"]`,
  style: Object.fromEntries(ends.map((end) => [`${end}-arrow-shape`, 'triangle'])),
});

/** A line and its heads are of one colour. */
const inked = (colour: string) => ({
  'line-color': colour,
  'source-arrow-color': colour,
  'target-arrow-color': colour,
});

const kindStyle = (kind: (typeof ENTITY_KINDS)[number], token: Token): StylesheetJson[number] => {
  const outline = kindOutline(kind);
  return {
    selector: `node[kind = "${kind}"]`,
    style: {
      'background-color': token(kindToken(kind)),
      ...(outline === null
        ? { shape: 'ellipse' as const }
        : { shape: 'polygon' as const, 'shape-polygon-points': outline.join(' ') }),
    },
  };
};
