/**
 * HTML to a document as browsers understand it: parse5 decides what the tags mean, and its tree is rebuilt in the light
 * DOM that Readability works on, whose own parser falls over pages that leave tags out.
 */
import { parseHTML } from 'linkedom';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { UnreadableError } from '../unreadable.ts';

export type Page = ReturnType<typeof parseHTML>['document'];
export type PageElement = NonNullable<ReturnType<Page['querySelector']>>;

/** Throws UnreadableError for what nests or counts beyond reason. */
export function parsePage(html: string): Page {
  refuseMonsters(html);
  const { document } = parseHTML('<!doctype html><html></html>');
  const root = document.documentElement;
  for (const node of parse(html, { scriptingEnabled: false }).childNodes) {
    if ('tagName' in node && node.tagName === 'html') rebuild(node, root as unknown as PageElement, document);
  }
  return document;
}

type Element = DefaultTreeAdapterTypes.Element;

/** What holds no words of an article. Templates are not part of the page until a script makes them so. */
const LEFT_OUT: ReadonlySet<string> = new Set('template style svg math iframe object canvas'.split(' '));

const isLeftOut = ({ tagName, attrs }: Element): boolean =>
  LEFT_OUT.has(tagName) ||
  (tagName === 'script' && !attrs.some(({ name, value }) => name === 'type' && /ld\+json/i.test(value)));

/** Readability takes time with the square of the nesting and more; what lies deeper loses its wrapping, not its words. */
const DEEPEST_KEPT = 120;

interface Waiting {
  readonly node: DefaultTreeAdapterTypes.ChildNode;
  readonly to: PageElement;
  readonly depth: number;
}

/** In the order of the page, and without recursion, since a page may nest deeper than a stack goes. */
function rebuild(root: Element, into: PageElement, document: Page): void {
  copyAttributes(root, into);
  const waiting: Waiting[] = [];
  const queue = ({ childNodes }: Element, to: PageElement, depth: number): void => {
    for (const node of childNodes.toReversed()) waiting.push({ node, to, depth });
  };
  queue(root, into, 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, to, depth } = next;
    if ('value' in node) to.appendChild(document.createTextNode(node.value) as unknown as PageElement);
    if (!('tagName' in node) || isLeftOut(node)) continue;
    if (depth > DEEPEST_KEPT) {
      queue(node, to, depth);
      continue;
    }
    const element = document.createElement(node.tagName) as unknown as PageElement;
    copyAttributes(node, element);
    to.appendChild(element);
    queue(node, element, depth + 1);
  }
}

function copyAttributes(from: Element, to: PageElement): void {
  for (const { name, value } of from.attrs) if (/^[a-z_:][\w:.-]*$/i.test(name)) to.setAttribute(name, value);
}

const MOST_TAGS = 100_000;
const DEEPEST = 1_000;

/** A page of news is some dozens deep. */
function refuseMonsters(html: string): void {
  let [tags, depth] = [0, 0];
  for (const [, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)[^<>]*>/gi)) {
    tags += 1;
    if (!UNNESTED.has((name ?? '').toLowerCase())) depth += closing === '/' ? -1 : 1;
    if (tags > MOST_TAGS) throw new UnreadableError(`holds more than ${MOST_TAGS} tags`);
    if (depth > DEEPEST) throw new UnreadableError(`nests tags more than ${DEEPEST} deep`);
  }
}

const UNNESTED: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option path'.split(' '),
);
