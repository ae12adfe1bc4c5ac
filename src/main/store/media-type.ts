/** What a file is, by its content; its name is not believed. */
import { fileTypeFromBuffer } from 'file-type';

import { plainTextOf, type StrictDecoder } from '../../core/receipt/plain-text.ts';

/** The type of bytes nobody can tell. */
export const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';

/** Header lines with which a saved e-mail begins. */
const MAIL_HEADER =
  /^(received|return-path|delivered-to|mime-version|message-id|date|from|to|subject|x-[\w-]+|dkim-signature|content-type):/i;

/** Headers stand at the start; a long text need not be read for them. */
const MAIL_SAMPLE_CHARACTERS = 20_000;

/** The media type: by signature, else `message/rfc822`, `text/plain` or {@link UNKNOWN_MEDIA_TYPE}. Never fails. */
export async function mediaTypeOf(bytes: Uint8Array): Promise<string> {
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (detected !== undefined) return detected.mime;
  const text = plainTextOf(bytes, decodeStrictly);
  if (text === undefined) return UNKNOWN_MEDIA_TYPE;
  return looksLikeMail(text.slice(0, MAIL_SAMPLE_CHARACTERS)) ? 'message/rfc822' : 'text/plain';
}

/** Node's decoder as the core wants it. */
export const decodeStrictly: StrictDecoder = (bytes, encoding) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

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
