/** How much one client may ask in a minute, by requests and by what they cost; each answer tells what is left. */
import type { ServerAdapterPlugin } from '@whatwg-node/server';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { MOST_WORK } from '../../../schema/api/weights.ts';
import { refusal } from './refusal.ts';
import { clientOf, type Visiting } from './visit.ts';

const SECONDS = 60;
/** The largest requests that a client may send in a minute. */
const LARGEST = 20;

export function ratePlugin(perMinute: number, isOpen: (request: Request) => boolean): ServerAdapterPlugin<Visiting> {
  const requests = new RateLimiterMemory({ points: perMinute, duration: SECONDS });
  const work = new RateLimiterMemory({ points: LARGEST * MOST_WORK, duration: SECONDS });
  const left = new WeakMap<Request | object, RateLimiterRes>();

  return {
    async onRequest({ request, serverContext: { visit }, endResponse }) {
      if (isOpen(request)) return;
      const client = clientOf(visit);
      const counted = await requests.consume(client).catch((over: RateLimiterRes) => over);
      left.set(visit, counted);
      const worked = await work.get(client);
      const isTooMuch = worked !== null && worked.remainingPoints <= 0;
      if (counted.consumedPoints <= perMinute && !isTooMuch) return;
      const seconds = Math.ceil((isTooMuch ? worked : counted).msBeforeNext / 1000);
      endResponse(
        refusal({
          code: 'RATE_LIMITED',
          message: `this is more than one client may ask in a minute; come again in ${seconds} s`,
          headers: { 'retry-after': String(seconds) },
        }),
      );
    },
    async onResponse({ response, serverContext: { visit } }) {
      const counted = left.get(visit);
      if (counted === undefined) return;
      if (visit.spent > 0) await work.penalty(clientOf(visit), visit.spent);
      response.headers.set('ratelimit-limit', String(perMinute));
      response.headers.set('ratelimit-remaining', String(Math.max(0, counted.remainingPoints)));
      response.headers.set('ratelimit-reset', String(Math.ceil(counted.msBeforeNext / 1000)));
    },
  };
}
