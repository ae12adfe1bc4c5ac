/** The window's texts about the flight home in English: the pattern for the other languages. */
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** English texts about the flight home. */
export const enFlight = {
  flight: {
    title: 'Flight home',
    flight: (day: string, daysLeft: number) =>
      daysLeft === 0
        ? `Flight home ${day}, today. `
        : daysLeft === 1
          ? `Flight home ${day}, tomorrow. `
          : `Flight home ${day}, in ${daysLeft} days. `,
    unproved: (count: number, brands: string) =>
      plural(count, {
        one: `${count} SIM has no stamped letter yet: ${brands}.`,
        other: `${count} SIMs have no stamped letter yet: ${brands}.`,
      }),
    showThem: 'Show them',
    showAll: 'Show all',
  },
};

/** Texts about the flight home in any language. */
export type FlightTexts = typeof enFlight;
