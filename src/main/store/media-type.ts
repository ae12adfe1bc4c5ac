/** What a file is, by its content; its name is not believed. */
import { fileTypeFromBuffer } from 'file-type';

/** The type of bytes nobody can tell. */
export const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';

/** Header lines with which a saved e-mail begins. */
const MAIL_HEADER =
  /^(received|return-path|delivered-to|mime-version|message-id|date|from|to|subject|x-[\w-]+|dkim-signature|content-type):/i;

/** The media type: by signature, else `message/rfc822`, `text/plain` or {@link UNKNOWN_MEDIA_TYPE}. Never fails. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string> {
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (detected !== undefined) return detected.mime;
  const text = textOf(bytes);
  if (text === undefined) return UNKNOWN_MEDIA_TYPE;
  return looksLikeMail(text) ? 'message/rfc822' : 'text/plain';
}

/** Two known headers before anything that is no header make a mail; one may be a sentence. */
function looksLikeMail(text: string): boolean {
  const lines = text.split(/\r?\n/, 12);
  let known = 0;
  for (const line of lines) {
    if (MAIL_HEADER.test(line)) known += 1;
    else if (!/^([!-9;-~]+:|[ \t]+\S)/.test(line)) break;
  }
  return known >= 2;
}

/** The text of UTF-8, or of UTF-16 with its mark, without control characters; undefined for anything else. */
function textOf(bytes: Uint8Array): string | undefined {
  const mark = `${String(bytes[0])},${String(bytes[1])}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex -- control characters are what tells binary from text
    return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
