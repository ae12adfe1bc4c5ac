/** The text of saved e-mails: who wrote to whom and when, the message, and the files that came with it. */
import { Parser } from 'htmlparser2';
import PostalMime, { type Address } from 'postal-mime';

/** A file that came with an e-mail. */
export interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An e-mail. */
export interface MailText {
  readonly text: string;
  readonly attachments: readonly AttachedFile[];
}

/** Bytes of headers and depth of parts beyond which it is no letter that anybody wrote. */
const LIMITS = { maxHeadersSize: 1024 * 1024, maxNestingDepth: 20 } as const;
const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'tr',
  'li',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'blockquote',
]);
const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template']);

/** Reads an e-mail; rejects where it goes beyond the limits. */
export async function readMail(bytes: Uint8Array): Promise<MailText> {
  const mail = await PostalMime.parse(bytes, { ...LIMITS, attachmentEncoding: 'arraybuffer' });
  const headers = [
    ['From', mail.from === undefined ? '' : addressesOf([mail.from])],
    ['To', addressesOf(mail.to ?? [])],
    ['Date', mail.date ?? ''],
    ['Subject', mail.subject ?? ''],
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name ?? ''}: ${value ?? ''}`);
  const body = mail.text ?? (mail.html === undefined ? '' : textOfHtml(mail.html));
  return {
    text: [...headers, '', body.replaceAll('\r\n', '\n').trim()].join('\n').trim(),
    attachments: mail.attachments.flatMap(({ filename, content }) =>
      content instanceof ArrayBuffer ? [{ name: filename ?? '', bytes: new Uint8Array(content) }] : [],
    ),
  };
}

/** What a reader of a page sees of its text. */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  let unseen = 0;
  const parser = new Parser({
    onopentag(name) {
      if (UNSEEN.has(name)) unseen += 1;
      if (BLOCKS.has(name)) pieces.push('\n');
      if (name === 'td' || name === 'th') pieces.push(' ');
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      if (BLOCKS.has(name) && name !== 'br') pieces.push('\n');
    },
    ontext(text) {
      if (unseen === 0) pieces.push(text.replace(/\s+/gu, ' '));
    },
  });
  parser.end(html);
  return pieces
    .join('')
    .replace(/[ \u00a0]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function addressesOf(addresses: readonly Address[]): string {
  return addresses
    .flatMap((entry) => entry.group ?? [entry])
    .map(({ name, address }) => `${name} <${address}>`.trim())
    .join(', ');
}
