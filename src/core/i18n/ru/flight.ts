/** The window's texts about the flight home in Russian. */
import type { FlightTexts } from '../en/flight.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('ru');

/** Russian texts about the flight home. */
export const ruFlight: FlightTexts = {
  flight: {
    title: 'Вылет домой',
    flight: (day, daysLeft) =>
      daysLeft === 0
        ? `Вылет домой ${day}, сегодня. `
        : daysLeft === 1
          ? `Вылет домой ${day}, завтра. `
          : `Вылет домой ${day}, через ${plural(daysLeft, { one: `${daysLeft} день`, few: `${daysLeft} дня`, many: `${daysLeft} дней`, other: `${daysLeft} дня` })}. `,
    unproved: (count, brands) =>
      plural(count, {
        one: `Для ${count} SIM-карты ещё нет письма с отметкой: ${brands}.`,
        other: `Для ${count} SIM-карт ещё нет письма с отметкой: ${brands}.`,
      }),
    showThem: 'Показать их',
    showAll: 'Показать все',
  },
};
