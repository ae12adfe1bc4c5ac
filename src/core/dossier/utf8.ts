/** Texts as bytes and back, by the language's own means: this folder may not ask its platform for coders. */

/** A text as UTF-8. Throws on a lone surrogate, which JSON never contains. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  const escaped = encodeURIComponent(text);
  const bytes = new Uint8Array(escaped.length);
  let length = 0;
  for (let index = 0; index < escaped.length; index += 1) {
    const isEscape = escaped[index] === '%';
    bytes[length] = isEscape ? parseInt(escaped.slice(index + 1, index + 3), 16) : escaped.charCodeAt(index);
    length += 1;
    if (isEscape) index += 2;
  }
  return bytes.slice(0, length);
}

/** The text of UTF-8; undefined where the bytes are none. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  let escaped = '';
  for (const byte of bytes) escaped += HEX[byte] ?? '';
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}

/** Bytes of hex digits. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

const HEX = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).padStart(2, '0')}`);
