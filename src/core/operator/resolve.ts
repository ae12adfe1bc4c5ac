/** The one view of the directory: what is built in, with the user's own corrections over it. */
import { addDays, type IsoDate } from '../calendar.ts';
import type { Correction } from './correction.ts';
import { DATUM_STATUSES, type Datum } from './datum.ts';
import { builtInDirectory, type Directory } from './directory.ts';
import { itemsOf, type ItemName } from './item.ts';

/** How well something is known; `own` is the user's correction. */
export const ITEM_STATUSES = ['own', ...DATUM_STATUSES] as const;
/** How well something is known. */
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** After how many days a datum should be looked up again. */
export const STALE_AFTER_DAYS = 180;

/** A datum as it is shown and used. */
export interface DirectoryItem extends ItemName {
  /** Null only while unverified. */
  readonly value: string | null;
  readonly status: ItemStatus;
  /** Where it is known from; null while unverified. */
  readonly source: string | null;
  /** When it was looked up. */
  readonly checkedOn: IsoDate;
  /** The source's own date, as far as it has one; null otherwise, and so are the rest. */
  readonly sourceDate: string | null;
  /** What limits its use, in English. */
  readonly note: string | null;
  /** Whether it was looked up more than {@link STALE_AFTER_DAYS} days ago. */
  readonly isStale: boolean;
  /** What the program came with, where the user has corrected it. */
  readonly original: Pick<Datum, 'value' | 'status' | 'source' | 'checkedOn'> | null;
}

/** The directory as it is shown and used, in the order of `itemsOf`. */
export interface ResolvedDirectory {
  readonly items: readonly DirectoryItem[];
}

/** Lays corrections over the directory; a correction of something that it does not know is without effect. */
export function resolveDirectory(
  builtIn: Directory,
  corrections: readonly Correction[],
  today: IsoDate,
): ResolvedDirectory {
  const corrected = new Map(corrections.map((correction) => [correction.item, correction]));
  const staleBefore = addDays(today, -STALE_AFTER_DAYS);
  const items = itemsOf(builtIn).map(({ datum, ...name }): DirectoryItem => {
    const correction = corrected.get(name.id);
    const { value, status, source, checkedOn } = datum;
    if (correction === undefined) {
      const more = { sourceDate: datum.sourceDate ?? null, note: datum.note ?? null, original: null };
      return { ...name, value, status, source, checkedOn, isStale: checkedOn < staleBefore, ...more };
    }
    return {
      ...name,
      value: correction.value,
      status: 'own',
      source: correction.source,
      checkedOn: correction.checkedOn,
      // What is said about the original need not hold for the correction.
      sourceDate: null,
      note: null,
      isStale: correction.checkedOn < staleBefore,
      original: { value, status, source, checkedOn },
    };
  });
  return { items };
}

/** The directory that comes with the program, as nobody has corrected it. */
export function uncorrectedDirectory(today: IsoDate): ResolvedDirectory {
  // Every letter of a batch asks for that of the same day.
  if (latest?.today !== today) latest = { today, directory: resolveDirectory(builtInDirectory(), [], today) };
  return latest.directory;
}

let latest: { readonly today: IsoDate; readonly directory: ResolvedDirectory } | undefined;

/** Everything about a brand and the entity behind it; nothing of its sister brands. */
export function itemsOfBrand({ items }: ResolvedDirectory, brandId: string): readonly DirectoryItem[] {
  const entityId = items.find((item) => item.brandId === brandId)?.entityId;
  return items.filter(
    (item) => item.entityId === entityId && (item.brandId === null || item.brandId === brandId),
  );
}
