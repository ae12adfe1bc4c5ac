/** Which brand a number's prefix was first given to: a hint only, because numbers are portable. */
import type { BrandId } from '../operator/brand.ts';
import type { MobileNumber } from './number.ts';

/**
 * Network prefixes after +7 and the brands sold under them.
 * Source: google/libphonenumber, resources/carrier/en/7.txt, read 2026-11-22; 706 as izi and
 * 700/708 as Altel are weaker (one public list each).
 */
const BRANDS_OF_PREFIX: Readonly<Record<string, readonly BrandId[]>> = {
  '701': ['kcell', 'activ'],
  '702': ['kcell', 'activ'],
  '775': ['kcell', 'activ'],
  '778': ['kcell', 'activ'],
  '705': ['beeline', 'izi'],
  '771': ['beeline', 'izi'],
  '776': ['beeline', 'izi'],
  '777': ['beeline', 'izi'],
  '706': ['izi', 'beeline'],
  '700': ['altel', 'tele2'],
  '708': ['altel', 'tele2'],
  '707': ['tele2', 'altel'],
  '747': ['tele2', 'altel'],
};

/** Brands that a number's prefix suggests, likeliest first; empty when the prefix is not listed. */
export function brandsHintedBy(number: MobileNumber): readonly BrandId[] {
  return BRANDS_OF_PREFIX[number.slice(2, 5)] ?? [];
}
