/** Which charset a page is written in: what the server says, else what the page says, else UTF-8. */
export function charsetOf(bytes: Uint8Array, stated: string | null): string {
  if (stated !== null) return stated;
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  return (
    /<meta[^<>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^<>]+encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1] ??
    'utf-8'
  );
}
