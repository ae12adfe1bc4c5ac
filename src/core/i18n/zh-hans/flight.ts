/** The window's texts about the flight home in Chinese. */
import type { FlightTexts } from '../en/flight.ts';

/** Chinese texts about the flight home. */
export const zhHansFlight: FlightTexts = {
  flight: {
    title: '返程航班',
    flight: (day, daysLeft) =>
      daysLeft === 0
        ? `返程航班 ${day}，就在今天。`
        : daysLeft === 1
          ? `返程航班 ${day}，就在明天。`
          : `返程航班 ${day}，还有 ${daysLeft} 天。`,
    unproved: (count, brands) => `${count} 张 SIM 还没有盖章信件：${brands}。`,
    showThem: '只看这些',
    showAll: '看全部',
  },
};
