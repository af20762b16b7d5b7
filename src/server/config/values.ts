/** How the text of one variable is read: lists, addresses, keys. The messages never repeat what they refuse. */
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

export interface Key {
  readonly name: string;
  readonly role: 'reader' | 'editor';
  readonly secret: string;
}

/** Shorter ones can be guessed. */
const SHORTEST_SECRET = 16;

/** An empty variable is one that is not set. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Parts between commas. */
export const listOf = <Schema extends z.ZodType>(item: Schema) =>
  z.preprocess(
    (text) =>
      String(text)
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    z.array(item),
  );

export const key = z
  .string()
  .regex(/^[^:,\s]+:(reader|editor):[^,\s]+$/, 'give name:role:secret, with the role reader or editor')
  .transform((text): Key => {
    const [name = '', role, ...secret] = text.split(':');
    return { name, role: role === 'editor' ? 'editor' : 'reader', secret: secret.join(':') };
  })
  .refine(({ secret }) => secret.length >= SHORTEST_SECRET, `a secret has at least ${SHORTEST_SECRET} characters`);

/** `https://graph.example`: scheme and host, nothing behind them. */
export const origin = z
  .string()
  .refine(isOrigin, 'give an origin such as https://graph.example, without a path')
  .transform((text) => new URL(text).origin);

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '';
}

/** `10.0.0.1` or `10.0.0.0/8`. */
export const network = z.string().refine(isNetwork, 'give addresses or networks such as 10.0.0.0/8');

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  return family !== 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most));
}

export function networks(texts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of texts) {
    const [address = '', bits] = text.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
