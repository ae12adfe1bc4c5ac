/** The window's texts about the list of cases in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about the list of cases. */
export const enHome = {
  state: {
    draft: 'Draft',
    ready: 'Ready to file',
    filed: 'Filed',
    waiting: (day: number, of: number) => `Day ${day} of ${of}`,
    overdue: (days: number) => plural(days, { one: `${days} day overdue`, other: `${days} days overdue` }),
    refused: 'Refused',
    confirmed: 'Confirmed',
    aftercare: 'Aftercare',
    closed: 'Closed',
    reopened: 'Reopened',
  },
  home: {
    title: 'Cases',
    newCancellation: 'New cancellation',
    search: 'Search',
    searchPlaceholder: 'Names, numbers, notes, text in proofs',
    clearSearch: 'Clear search',
    summary: (count: number, needy: number) =>
      `${plural(count, { one: `${count} SIM`, other: `${count} SIMs` })} · ${plural(needy, { one: `${needy} needs you`, other: `${needy} need you` })}`,
    filters: 'Show',
    traveller: 'Traveller',
    everybody: 'Everybody',
    all: 'All',
    needsYou: 'Needs you',
    waiting: 'Waiting for them',
    aftercare: 'Aftercare',
    closed: 'Closed',
    columnState: 'State',
    columnSim: 'SIM',
    columnNext: 'Next step',
    columnProof: 'Proof',
    columnUpdated: 'Updated',
    missing: (count: number) =>
      plural(count, { one: `${count} thing missing`, other: `${count} things missing` }),
    noNumber: 'No number yet',
    noOperator: 'Operator not chosen',
    noName: 'No name yet',
    emptyTitle: 'No cases yet',
    emptyText:
      'Start with one SIM: type its number and your passport, and the letter appears beside it. You can stop at any time; everything is saved.',
    noHitsTitle: (words: string) => `Nothing found for “${words}”`,
    noHitsText: 'Names, numbers, letters, notes and the text in proofs were searched.',
    noneHere: 'No case here.',
  },
  card: {
    'three-day': '3-day SIM',
    data: 'Data SIM',
    travel: 'Travel SIM',
  },
};

/** Texts about the list of cases in any language. */
export type HomeTexts = typeof enHome;
