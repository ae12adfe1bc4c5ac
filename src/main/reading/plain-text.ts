/** The text of plain files, whatever encoding they were saved in. */
import { detect } from 'chardet';

/** Enough to tell an encoding by. */
const SAMPLE_BYTES = 64 * 1024;

/** Whether bytes look like text in some encoding: no control characters but those of lines and tabs. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return (
    sample.length > 0 &&
    sample.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 12 || byte === 13)
  );
}

/** Reads a text: by its mark, else as UTF-8 where it is that, else in the encoding that its letters speak for. */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return text.replaceAll('\r\n', '\n').replaceAll('\0', '');
}

function encodingOf(bytes: Uint8Array): string {
  const mark = `${String(bytes[0])},${String(bytes[1])}`;
  if (mark === '255,254') return 'utf-16le';
  if (mark === '254,255') return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return knownEncoding(detect(bytes.subarray(0, SAMPLE_BYTES)));
  }
}

/** What the detector names, where the decoder knows it; else the code page of Russian and Kazakh Windows. */
function knownEncoding(name: string | null): string {
  try {
    return new TextDecoder(name ?? 'windows-1251').encoding;
  } catch {
    return 'windows-1251';
  }
}
