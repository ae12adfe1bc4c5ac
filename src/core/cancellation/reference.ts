/** The short name of a cancellation or letter that stands on paper and in the QR code. */

/** Crockford's base 32: no I, L, O, U, so that it survives handwriting and a telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight base-32 characters, 40 bits. */
export type CancellationId = string;

/** Turns five bytes (random, or the head of a digest) into an id. */
export function idFromBytes(bytes: Uint8Array): CancellationId {
  let bits = 0n;
  for (const byte of bytes.slice(0, 5)) bits = (bits << 8n) | BigInt(byte);
  let id = '';
  for (let shift = 35n; shift >= 0n; shift -= 5n) id += ALPHABET[Number((bits >> shift) & 31n)] ?? '';
  return id;
}

/** How an id is printed: `SC-7K3M-9Q2X`. */
export function referenceOf(id: CancellationId): string {
  return `SC-${id.slice(0, 4)}-${id.slice(4)}`;
}

/** Reads an id or a printed reference, in any case, with O and I as the digits they resemble. */
export function parseReference(text: string): CancellationId | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^SC(?=.{8}$)/, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(plain) ? plain : undefined;
}
