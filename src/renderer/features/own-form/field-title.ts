/** How fields of a form are called on the screen. */
import type { WindowTexts } from '../../../core/i18n/catalogue.ts';
import type { MappingRow } from '../../state/form-mapping.svelte.ts';

/** What people call a field: the words of its author, or the number of one that was added. */
export function titleOf({ field, placed }: MappingRow, texts: WindowTexts['ownForm']): string {
  if (placed === undefined) return field.tooltip ?? field.name;
  const number = Number(/\d+$/.exec(field.name)?.[0] ?? 0);
  return field.tooltip ?? texts.added(number);
}

/** The id of the control that decides what goes into a field. */
export function sourceIdOf(name: string): string {
  return `own-form-source-${name}`;
}

/** The id of a placed field on the page. */
export function placeIdOf(name: string): string {
  return `own-form-place-${name}`;
}
