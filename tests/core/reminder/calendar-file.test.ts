/** Calendar files as an independent parser reads them, made in several time zones. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import type { CalendarEntry } from '../../../src/core/reminder/calendar-entry.ts';
import { calendarFileOf } from '../../../src/core/reminder/calendar-file.ts';

const ENTRY: CalendarEntry = {
  cancellationId: 'ABCDEFGH',
  reminderId: 'flight-eve',
  on: '2026-11-25',
  alarmHour: 9,
  summary: 'Kcell +7 701 ••• 44 17: вылет чт 26 нояб., доказательства ещё нет; 盖章信件',
  description: 'Подайте письмо, получите отметку\nДело SC-ABCD-EFGH',
  sequence: 2,
  changedAtMs: Date.UTC(2026, 10, 24, 19, 0, 0),
  isCancelled: false,
};

/** What the parser finds, as plain values. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const text = (name: string) => component.getFirstPropertyValue(name);
    return {
      uid: event.uid,
      isWholeDay: event.startDate.isDate,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      status: text('status'),
      changedAt: [text('dtstamp'), text('last-modified')].map((time) =>
        (time as ICAL.Time).toJSDate().getTime(),
      ),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => ({
        action: alarm.getFirstPropertyValue('action'),
        related: alarm.getFirstProperty('trigger')?.getParameter('related'),
        seconds: (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds(),
        description: alarm.getFirstPropertyValue('description'),
      })),
    };
  });
}

describe('calendarFileOf', () => {
  it('writes whole days with an alarm, readable by another parser', () => {
    expect(read(calendarFileOf([ENTRY]))).toEqual([
      {
        uid: 'ABCDEFGH-flight-eve@simclose',
        isWholeDay: true,
        start: '2026-11-25',
        end: '2026-11-26',
        summary: ENTRY.summary,
        description: ENTRY.description,
        sequence: 2,
        status: 'CONFIRMED',
        changedAt: [ENTRY.changedAtMs, ENTRY.changedAtMs],
        alarms: [{ action: 'DISPLAY', related: 'START', seconds: 9 * 3600, description: ENTRY.summary }],
      },
    ]);
  });

  it('calls off an entry without an alarm', () => {
    const [event] = read(calendarFileOf([{ ...ENTRY, isCancelled: true }]));
    expect(event).toMatchObject({ uid: 'ABCDEFGH-flight-eve@simclose', status: 'CANCELLED', alarms: [] });
  });

  it('keeps to what the format asks of every line', () => {
    const file = calendarFileOf([{ ...ENTRY, summary: '盖'.repeat(200) }]);
    expect(file.endsWith('\r\n') || file.endsWith('END:VCALENDAR')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toContain('\n');
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(read(file)[0]?.summary).toBe('盖'.repeat(200));
    expect(file).toContain('CLASS:PRIVATE');
    expect(file).toContain('TRANSP:TRANSPARENT');
    expect(file).not.toContain('TZID');
    expect(file).not.toContain('METHOD');
  });

  it('gives every date, hour and text back as it was, and the same bytes again', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2199-12-30'), noInvalidDate: true });
    const text = fc
      .string({ unit: 'grapheme', maxLength: 120 })
      .map((words) => words.replace(/\p{Cc}/gu, ''));
    const entries = fc.array(
      fc.record({
        ...Object.fromEntries(Object.entries(ENTRY).map(([key, value]) => [key, fc.constant(value)])),
        on: day.map((date) => date.toISOString().slice(0, 10)),
        alarmHour: fc.integer({ min: 0, max: 23 }),
        summary: text,
        description: text,
        sequence: fc.nat(1000),
      }) as unknown as fc.Arbitrary<CalendarEntry>,
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(entries, (sample) => {
        const file = calendarFileOf(sample);
        expect(calendarFileOf(sample)).toBe(file);
        expect(
          read(file).map(({ start, sequence, summary, description, alarms }) => [
            start,
            sequence,
            summary,
            description,
            alarms[0]?.seconds,
          ]),
        ).toEqual(
          sample.map(({ on, sequence, summary, description, alarmHour }) => [
            on,
            sequence,
            summary,
            description,
            alarmHour * 3600,
          ]),
        );
      }),
    );
  });

  it.each(['UTC', 'Asia/Almaty', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'is the same file on a computer in %s, also around midnight',
    (zone) => {
      const module = fileURLToPath(new URL('../../../src/core/reminder/calendar-file.ts', import.meta.url));
      const days = ['2024-02-29', '2024-03-01', '2026-03-08', '2026-03-29', '2026-11-01', '2026-12-31'];
      const entries = days.map((on) => ({ ...ENTRY, on, changedAtMs: Date.parse(`${on}T19:00:00Z`) - 1 }));
      const script = `
        const { calendarFileOf } = await import(${JSON.stringify(module)});
        process.stdout.write(calendarFileOf(${JSON.stringify(entries)}));`;
      const made = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      expect(made).toBe(calendarFileOf(entries));
      expect(read(made).map(({ start }) => start)).toEqual(days);
    },
  );
});
