/** `GET /alerts.atom`: the last alerts as a feed, for whoever may read the graph; `?question=` those of one question. */

import { InputError } from '../../domain/error.ts';
import { globalId, rawId } from '../../domain/global-id.ts';
import { xmlAttributes, xmlText } from '../../export/xml.ts';
import { alertOf } from '../../standing/alert.ts';
import type { GraphStore } from '../../store/store.ts';
import { refusal } from '../http/refusal.ts';
import type { Visiting } from '../http/visit.ts';
import { type OwnAnswers, type ToldAlert, toldAlerts } from './own-answers.ts';

export const ALERTS = '/alerts.atom';

const MOST_ENTRIES = 50;
const HEADERS = { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' };

export async function alertsFeed(
  { url }: Request,
  { visit }: Visiting,
  store: GraphStore,
  answers: Pick<OwnAnswers, 'ask'>,
): Promise<Response> {
  const { searchParams } = new URL(url);
  try {
    const question = searchParams.get('question');
    const about = question === null ? {} : { about: [rawId('StandingQuestion', question)] };
    const page = await store.page('kept', { shelf: 'alert', ...about }, { first: MOST_ENTRIES, after: null });
    const ids = page.items.map(({ node }) => globalId('Alert', alertOf(node).id));
    const told = ids.length === 0 ? [] : await toldAlerts(answers, ids);
    return new Response(
      feedOf(
        visit.origin,
        told.filter((alert) => alert !== null),
      ),
      { headers: HEADERS },
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return refusal({ code: 'BAD_USER_INPUT', message: error.message });
  }
}

function feedOf(origin: string, alerts: readonly ToldAlert[]): string {
  const updated = alerts[0]?.at ?? new Date(0).toISOString();
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<title>Entente: alerts</title>',
    `<id>${xmlText(`${origin}${ALERTS}`)}</id>`,
    '<author><name>Entente</name></author>',
    `<link rel="self"${xmlAttributes({ href: `${origin}${ALERTS}` })}/>`,
    `<updated>${xmlText(updated)}</updated>`,
    ...alerts.map(entryOf),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf({ id, headline, at, question, quotes }: ToldAlert): string {
  const url = quotes.find(({ document }) => document.url !== null)?.document.url ?? null;
  return [
    '<entry>',
    `<title>${xmlText(headline)}</title>`,
    `<id>urn:entente:alert:${xmlText(id)}</id>`,
    `<updated>${xmlText(at)}</updated>`,
    ...(question ? [`<category${xmlAttributes({ term: question.title })}/>`] : []),
    ...(url === null ? [] : [`<link rel="related"${xmlAttributes({ href: url })}/>`]),
    `<content type="text">${xmlText(quotes.map(quoted).join('\n\n'))}</content>`,
    '</entry>',
  ].join('\n');
}

const quoted = ({ text, document: { title, publisher } }: ToldAlert['quotes'][number]): string =>
  `“${text}” (${[publisher?.label, title].filter(Boolean).join(': ')})`;
