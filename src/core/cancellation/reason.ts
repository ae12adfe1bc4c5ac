/** The eight reasons a traveller can give; their wording in each language is in the reasons' text file. */
export const REASON_CODES = [
  'left-country',
  'trip-over',
  'no-longer-needed',
  'replaced',
  'lost-card',
  'unwanted-paid-services',
  'privacy',
  'other',
] as const;
