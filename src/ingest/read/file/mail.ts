/** Mail as it is sent and saved (EML), pages that browsers save as mail (MHTML), and Outlook's own files (MSG). */
import MsgReader from '@kenjiuno/msgreader';
import PostalMime, { type Email } from 'postal-mime';
import { decodeText } from '../bytes/charset.ts';
import { type CheckedDocument, checkDocument } from '../document.ts';
import { readHtml, textOfHtml } from '../page/html.ts';
import { readPublication } from '../publication.ts';
import { UnreadableError } from '../unreadable.ts';
import { type Attached, alone, type Opened } from './attached.ts';

const MOST_PARTS = 2_000;

export async function readMail(bytes: Uint8Array, name: string): Promise<Opened> {
  refuseMonsters(bytes);
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024 });
  const address = pageIn(mail);
  if (address !== null && mail.html) return alone(readHtml(mail.html, address));
  const { text = null, html = null } = mail;
  return letter({
    title: mail.subject || name,
    from: mail.from?.name || mail.from?.address || null,
    date: mail.headers.find(({ key }) => key === 'date')?.value ?? mail.date ?? null,
    text: present(text) ?? (html === null ? null : textOfHtml(html)),
    attached: mail.attachments
      .filter(({ disposition, related }) => disposition === 'attachment' || !related)
      .map(({ filename, mimeType, content }) => ({ name: filename ?? nameOf(mimeType), bytes: bytesOf(content) })),
  });
}

export function readMsg(bytes: Uint8Array, name: string): Opened {
  const file = new MsgReader.default(bytes.slice().buffer);
  const mail = file.getFileData();
  if (mail.error || (mail.subject === undefined && mail.body === undefined && mail.html === undefined)) {
    throw new UnreadableError('is a file of an older Office program, or encrypted; save it as DOCX, CSV or PDF');
  }
  const html = mail.bodyHtml ?? (mail.html === undefined ? null : decodeText(mail.html, { isMarkup: true }).text);
  return letter({
    title: mail.subject || name,
    from: mail.senderName || mail.senderSmtpAddress || mail.senderEmail || null,
    date: mail.messageDeliveryTime ?? mail.clientSubmitTime ?? mail.creationTime ?? null,
    text: present(mail.body ?? null) ?? (html === null ? null : textOfHtml(html)),
    attached: (mail.attachments ?? [])
      .filter(({ attachmentHidden }) => !attachmentHidden)
      .map((attachment) => {
        const { fileName, content } = file.getAttachment(attachment);
        return { name: fileName, bytes: content };
      }),
  });
}

interface Letter {
  readonly title: string;
  /** Whoever sends a mail publishes it. */
  readonly from: string | null;
  readonly date: string | null;
  readonly text: string | null;
  readonly attached: readonly Attached[];
}

function letter({ title, from, date, text, attached }: Letter): Opened {
  const isEmpty = text === null || text.trim() === '';
  if (isEmpty && attached.length === 0) throw new UnreadableError('holds no text');
  if (isEmpty) return { read: null, attached };
  const read: CheckedDocument = checkDocument({
    title,
    publisher: from,
    published: date === null ? null : readPublication(date),
    text: text.replaceAll('\r\n', '\n'),
  });
  return { read, attached };
}

/** Where a saved page was found; null for a letter. */
function pageIn({ headers, from }: Email): string | null {
  const header = (name: string): string | null => headers.find(({ key }) => key === name)?.value ?? null;
  const address = header('snapshot-content-location') ?? header('content-location');
  if (address !== null && URL.canParse(address)) return address;
  return /^Saved by /i.test(`${from?.name ?? ''}${from?.address ?? ''}`) ? (header('subject') ?? '') : null;
}

/** Of a part without a name, by which its reader is found. */
const nameOf = (type: string): string =>
  type === 'message/rfc822' ? 'letter.eml' : `attachment.${type.split('/')[1]}`;

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);

const present = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text);

/** A mail is some dozens of parts; each costs a parser of its own. */
function refuseMonsters(bytes: Uint8Array): void {
  let parts = 0;
  const mail = Buffer.from(bytes);
  for (let at = mail.indexOf('\n--'); at >= 0; at = mail.indexOf('\n--', at + 3)) parts++;
  if (parts > MOST_PARTS * 2) throw new UnreadableError(`has more than ${MOST_PARTS} parts`);
}
