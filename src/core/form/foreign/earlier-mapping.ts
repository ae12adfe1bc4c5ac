/** What an earlier version of a form teaches about this one: answers whose fields are still there. */
import type { ForeignField } from './field-model.ts';
import type { Mapping } from './mapping.ts';

/** Answers of an earlier mapping that fit another form. */
export type EarlierAnswers = Pick<Mapping, 'entries' | 'placed'>;

/**
 * Takes the answers of the mapping that shares most fields with a form; of a form without fields, those of
 * the first mapping that has only placed ones. Mappings come newest first. Placed fields stay where their
 * page still exists.
 */
export function answersOfEarlier(
  mappings: readonly Mapping[],
  fields: readonly Pick<ForeignField, 'name'>[],
  pageCount: number,
): EarlierAnswers | undefined {
  const names = new Set(fields.map(({ name }) => name));
  const sharedOf = ({ entries }: Mapping) => entries.filter(({ field }) => names.has(field)).length;
  const found =
    names.size === 0
      ? mappings.find(({ entries, placed }) => placed.length > 0 && entries.length === placed.length)
      : mappings.filter((mapping) => sharedOf(mapping) > 0).toSorted((a, b) => sharedOf(b) - sharedOf(a))[0];
  if (found === undefined) return undefined;
  const placed = found.placed.filter(({ name, page }) => page <= pageCount && !names.has(name));
  const kept = new Set([...names, ...placed.map(({ name }) => name)]);
  return { entries: found.entries.filter(({ field }) => kept.has(field)), placed };
}
