/** The window's texts about travellers in English: the pattern for the other languages. */

/** English texts about travellers. */
export const enPeople = {
  people: {
    title: 'People',
    text: 'Everybody whose passport number stands in a case. To change something, edit it in any case; a person goes with the last case.',
    known: 'Somebody known',
    choose: 'Choose…',
    filledIn: (name: string) => `Filled in: ${name}`,
    undo: 'Undo',
    anotherSim: 'Another SIM for this person',
    passport: 'Passport',
    validUntil: (day: string) => `valid until ${day}`,
    runOut: (day: string) => `run out on ${day}`,
    cases: 'Cases',
    open: 'Open',
    noName: 'No name yet',
    noNumber: 'no number yet',
    empty: 'Nobody yet',
    emptyText: 'People appear here as soon as a case has a passport number.',
  },
};

/** Texts about travellers in any language. */
export type PeopleTexts = typeof enPeople;
