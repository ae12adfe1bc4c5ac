/** Numbers that look random and are the same for the same seed (Mulberry32, public domain). */

/** A source for one thing that is made. */
export function randomFrom(seed: number) {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    /** From 0 up to, not including, the limit. */
    below,
    /** One of a list that is not empty. */
    oneOf: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    /** So many digits. */
    digits: (count: number) => Array.from({ length: count }, () => String(below(10))).join(''),
  };
}
