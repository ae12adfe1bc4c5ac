/** Looks for bytes in bytes. */

/** Where `wanted` begins for the last time; -1 when it is nowhere. */
export function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const first = wanted[0] ?? 0;
  for (let from = bytes.byteLength - wanted.byteLength; from >= 0; from -= 1) {
    if (bytes[from] === first && isAt(bytes, wanted, from)) return from;
  }
  return -1;
}

/** Where `wanted` begins for the first time at or after `start`; -1 when it is nowhere. */
export function indexOf(bytes: Uint8Array, wanted: Uint8Array, start = 0): number {
  const first = wanted[0] ?? 0;
  for (let from = start; from + wanted.byteLength <= bytes.byteLength; from += 1) {
    if (bytes[from] === first && isAt(bytes, wanted, from)) return from;
  }
  return -1;
}

function isAt(bytes: Uint8Array, wanted: Uint8Array, from: number): boolean {
  return wanted.every((byte, index) => bytes[from + index] === byte);
}
