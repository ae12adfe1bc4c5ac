/** Writes calendar entries as an iCalendar file (RFC 5545), the same bytes for the same entries. */
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEvent,
} from 'ical-generator';

import { addDays } from '../calendar.ts';
import { keyOf, type CalendarEntry } from './calendar-entry.ts';

/**
 * The file. Entries are whole days without a time zone, so they stand on the same date wherever the calendar is read;
 * alarms count from that day's midnight there. Without a METHOD, DTSTAMP tells when an entry was last changed.
 */
export function calendarFileOf(entries: readonly CalendarEntry[]): string {
  const calendar = ical({ prodId: { company: 'SimClose', product: 'SimClose' } });
  for (const entry of entries) {
    const changedAt = new Date(entry.changedAtMs);
    const event = calendar.createEvent({
      id: `${keyOf(entry)}@simclose`,
      sequence: entry.sequence,
      stamp: changedAt,
      lastModified: changedAt,
      allDay: true,
      // Midnight UTC: the library prints the UTC date of a whole day, whatever zone the computer is in.
      start: new Date(entry.on),
      end: new Date(addDays(entry.on, 1)),
      summary: entry.summary,
      description: entry.description,
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
    if (!entry.isCancelled) addAlarm(event, entry);
  }
  return calendar.toString();
}

function addAlarm(event: ICalEvent, { alarmHour, summary }: CalendarEntry): void {
  // Seconds before; a negative number is after.
  const trigger = -alarmHour * 3600;
  const alarm = event.createAlarm({ type: ICalAlarmType.display, trigger, description: summary });
  // The library takes this only here; otherwise it would count from the end of the day.
  alarm.relatesTo(ICalAlarmRelatesTo.start);
}
