/** How much work a passphrase costs: measured on this computer when a copy of the key is made, kept in the copy. */
import { performance } from 'node:perf_hooks';

import { scryptKey, type ScryptCost } from './scrypt-key.ts';

/** The work that one unlocking should take. */
const TARGET_MS = 500;

/**
 * What may be chosen, cheapest first, each twice the one before. The first is the least that OWASP asks for
 * (Password Storage Cheat Sheet, scrypt, N = 2^17, r = 8, p = 1) and takes 128 MiB. No more than 256 MiB, so that
 * a small computer opens what a large one wrapped; beyond that only time grows.
 */
const COSTS: readonly [ScryptCost, ...ScryptCost[]] = [
  { n: 2 ** 17, r: 8, p: 1 },
  { n: 2 ** 18, r: 8, p: 1 },
  { n: 2 ** 18, r: 8, p: 2 },
  { n: 2 ** 18, r: 8, p: 4 },
];

/** A quarter of the cheapest cost, so that measuring takes little time. */
const SAMPLE: ScryptCost = { n: 2 ** 15, r: 8, p: 1 };
const SAMPLE_SHARE = 4;

/** Measures this computer and chooses. */
export async function measuredCost(): Promise<ScryptCost> {
  const startMs = performance.now();
  await scryptKey('measurement', new Uint8Array(16), SAMPLE);
  return costFor((performance.now() - startMs) * SAMPLE_SHARE);
}

/** The cost that comes nearest to half a second where the cheapest takes so long; never less than the cheapest. */
export function costFor(cheapestMs: number): ScryptCost {
  const doublings = Math.round(Math.log2(TARGET_MS / Math.max(1, cheapestMs)));
  return COSTS[Math.min(Math.max(0, doublings), COSTS.length - 1)] ?? COSTS[0];
}
