/** The window's texts about the flight home in Kazakh. */
import type { FlightTexts } from '../en/flight.ts';

/** Kazakh texts about the flight home. */
export const kkFlight: FlightTexts = {
  flight: {
    title: 'Елге ұшу',
    flight: (day, daysLeft) =>
      daysLeft === 0
        ? `Елге ұшу: ${day}, бүгін. `
        : daysLeft === 1
          ? `Елге ұшу: ${day}, ертең. `
          : `Елге ұшу: ${day}, ${daysLeft} күннен кейін. `,
    unproved: (count, brands) => `${count} SIM бойынша белгі қойылған хат әлі жоқ: ${brands}.`,
    showThem: 'Соларды көрсету',
    showAll: 'Бәрін көрсету',
  },
};
