/** Random numbers that are the same for the same seed (mulberry32). */

/** A source of random numbers. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** Between two numbers. */
  between(least: number, most: number): number;
  /** Around 0, with a spread of 1. */
  normal(): number;
  /** One of a list. */
  pick<T>(from: readonly T[]): T;
}

/** Starts a source of random numbers. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (least, most) => least + (most - least) * next(),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick(from) {
      const picked = from[Math.floor(next() * from.length)];
      if (picked === undefined) throw new Error('There is nothing to pick from');
      return picked;
    },
  };
}
