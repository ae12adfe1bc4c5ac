/** Calendar entries that stay the same entries when they are exported again. */
import type { IsoDate } from '../calendar.ts';

/** What an entry says. */
export interface EntryContent {
  /** The case. */
  readonly cancellationId: string;
  /** The reminder's id within its case. */
  readonly reminderId: string;
  /** The whole day of the entry. */
  readonly on: IsoDate;
  /** Hour of that day at which the calendar reminds, 0 to 23. */
  readonly alarmHour: number;
  readonly summary: string;
  readonly description: string;
}

/** An entry as it goes into a calendar, and as it is remembered. */
export interface CalendarEntry extends EntryContent {
  /** Counts the changes since the first export, from 0. */
  readonly sequence: number;
  /** When it was first exported, changed or called off, epoch milliseconds. */
  readonly changedAtMs: number;
  /** Called off: exported before, and no longer the case. */
  readonly isCancelled: boolean;
}

/**
 * The entries to export, by day and then by case. One that says what it said before comes back as it was; any other
 * counts one change more. What was exported and no longer holds is called off as long as its day lies ahead:
 * left out, it would stay in the traveller's calendar. Afterwards it is left out.
 */
export function entriesToExport(
  wanted: readonly EntryContent[],
  known: readonly CalendarEntry[],
  today: IsoDate,
  nowMs: number,
): readonly CalendarEntry[] {
  const before = new Map(known.map((entry) => [keyOf(entry), entry]));
  const kept = wanted.map((content) => nextOf(content, before.get(keyOf(content)), nowMs));
  const keys = new Set(kept.map(keyOf));
  const calledOff = known
    .filter((entry) => !keys.has(keyOf(entry)) && entry.on >= today)
    .map((entry) => (entry.isCancelled ? entry : changed(entry, entry, true, nowMs)));
  return [...kept, ...calledOff].sort((a, b) => compare(a.on, b.on) || compare(keyOf(a), keyOf(b)));
}

/** Names an entry among all cases. */
export function keyOf({ cancellationId, reminderId }: EntryContent): string {
  return `${cancellationId}-${reminderId}`;
}

function nextOf(content: EntryContent, before: CalendarEntry | undefined, nowMs: number): CalendarEntry {
  if (before === undefined) return { ...content, sequence: 0, changedAtMs: nowMs, isCancelled: false };
  return !before.isCancelled && saysTheSame(content, before)
    ? before
    : changed(content, before, false, nowMs);
}

/** A clock that was set back must not make a change look older than the one before. */
function changed(
  content: EntryContent,
  { sequence, changedAtMs }: CalendarEntry,
  isCancelled: boolean,
  nowMs: number,
): CalendarEntry {
  return {
    ...content,
    sequence: sequence + 1,
    changedAtMs: Math.max(nowMs, changedAtMs + 1000),
    isCancelled,
  };
}

function saysTheSame(a: EntryContent, b: EntryContent): boolean {
  return (
    a.on === b.on && a.alarmHour === b.alarmHour && a.summary === b.summary && a.description === b.description
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
