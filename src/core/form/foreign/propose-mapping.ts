/** Proposes which value of a case goes into which field, by the field's tooltip and name; people confirm it. */
import type { ForeignField } from './field-model.ts';
import type { MappingSource } from './mapping-source.ts';
import { TEXT_RULES, TICK_RULES, type WordRule } from './mapping-words.ts';

/** A proposal with what speaks for it. */
export interface MappingProposal {
  readonly field: string;
  readonly source: MappingSource;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The words that were found, and where. */
  readonly reason: { readonly words: string; readonly foundIn: 'tooltip' | 'name' };
}

/** Names are often made by programs, tooltips written for people. */
const NAME_FACTOR = 0.9;

/**
 * Proposes sources, in the order of the fields. Fields that are hidden, read-only, or say nothing known
 * get no proposal; neither do signature fields and buttons, which nobody fills.
 */
export function proposeMapping(fields: readonly ForeignField[]): readonly MappingProposal[] {
  return fields.flatMap((field) => {
    if (field.hidden || field.readOnly) return [];
    const rules = rulesFor(field);
    const tooltip = bestOf(rules, field.tooltip ?? '');
    const name = bestOf(rules, field.name);
    const isByName =
      tooltip === undefined || (name !== undefined && name.confidence * NAME_FACTOR > tooltip.confidence);
    const found = isByName ? name : tooltip;
    if (found?.source === undefined) return [];
    const confidence = Math.round(found.confidence * (isByName ? NAME_FACTOR : 1) * 100) / 100;
    const reason = { words: found.words, foundIn: isByName ? 'name' : 'tooltip' } as const;
    return [{ field: field.name, source: found.source, confidence, reason }];
  });
}

function rulesFor({ type }: ForeignField): readonly WordRule[] {
  switch (type) {
    case 'text':
    case 'multiline':
    case 'comb':
      return TEXT_RULES;
    case 'check':
      return TICK_RULES;
    case 'radio':
    case 'choice':
    case 'listbox':
      return TEXT_RULES.filter(({ source }) => source === 'operator' || source === 'applicant.nationality');
    case 'signature':
    case 'button':
      return [];
  }
}

interface Found {
  readonly source: MappingSource | undefined;
  readonly confidence: number;
  readonly words: string;
}

function bestOf(rules: readonly WordRule[], text: string): Found | undefined {
  const words = asWords(text);
  return rules
    .flatMap(({ source, confidence, words: pattern }): readonly Found[] => {
      const match = pattern.exec(words);
      return match === null ? [] : [{ source, confidence, words: match[0].trim() }];
    })
    .reduce<Found | undefined>(
      (best, found) => (best === undefined || found.confidence > best.confidence ? found : best),
      undefined,
    );
}

/** Small letters, words apart by one blank, also before and after; `birthDate_2` becomes ` birth date 2 `. */
function asWords(text: string): string {
  const apart = text.normalize('NFKC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words =
    apart
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}+|\d+/gu) ?? [];
  return ` ${words.join(' ')} `;
}
