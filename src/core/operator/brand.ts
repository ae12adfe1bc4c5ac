/**
 * The six brands under which Kazakhstan's three mobile operators sell SIM cards.
 * Brands and legal entities: the operator directory, read 2026-11-22.
 */

/** Brand codes as they stand in INPUT.json, the store and the file names, in display order. */
export const BRAND_IDS = ['kcell', 'activ', 'beeline', 'izi', 'tele2', 'altel'] as const;

/** One of the six brands. */
export type BrandId = (typeof BRAND_IDS)[number];

/** How each brand writes itself. */
export const BRAND_NAMES: Readonly<Record<BrandId, string>> = {
  kcell: 'Kcell',
  activ: 'activ',
  beeline: 'Beeline',
  izi: 'izi',
  tele2: 'Tele2',
  altel: 'Altel',
};

/** Which legal entity answers for a brand; the id is the entity's in the operator directory. */
export const ENTITY_OF_BRAND: Readonly<Record<BrandId, string>> = {
  kcell: 'kcell-jsc',
  activ: 'kcell-jsc',
  beeline: 'kar-tel-llp',
  izi: 'kar-tel-llp',
  tele2: 'mobile-telecom-service-llp',
  altel: 'mobile-telecom-service-llp',
};
