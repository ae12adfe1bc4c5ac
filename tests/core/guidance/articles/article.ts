/**
 * The three travel articles the program answers, item by item. Their adverts, sellers and telephone numbers
 * are named as such and not copied.
 */
import type { StepId } from '../../../../src/core/guidance/guide.ts';
import type { CardKind } from '../../../../src/core/guidance/step.ts';

/** What an item is in its article: a titled step, an entry of a list, words in bold, or a sentence that advises. */
export type ItemKind = 'title' | 'step' | 'numbered' | 'bullet' | 'bold' | 'sentence' | 'advert';

/** Why an item is not served. */
export type Refusal = 'advert' | 'no-source';

/** One item of an article. */
export interface Item {
  readonly kind: ItemKind;
  /** As it stands in the article, from its beginning; shortened where it is long. */
  readonly text: string;
  /** The steps that serve it; empty when it is refused. */
  readonly steps: readonly StepId[];
  readonly refusal?: Refusal;
  /** What the guide says otherwise than the article, and why. */
  readonly correction?: string;
}

/** A part of an article under one heading. */
export interface ArticlePart {
  readonly heading: string;
  readonly items: readonly Item[];
}

/** One article. */
export interface Article {
  readonly id: 'three-day' | 'data' | 'travel';
  readonly cardKind: CardKind;
  /** How many of each the article has; counted in its text, not in this file. */
  readonly counts: Readonly<Record<'headings' | Exclude<ItemKind, 'sentence' | 'title'>, number>>;
  readonly parts: readonly ArticlePart[];
}

/** An item that steps serve. */
export function served(kind: ItemKind, text: string, steps: readonly StepId[], correction?: string): Item {
  return { kind, text, steps, ...(correction === undefined ? {} : { correction }) };
}

/** An item that is not served, and why. */
export function refused(kind: ItemKind, text: string, refusal: Refusal, correction?: string): Item {
  return { kind, text, steps: [], refusal, ...(correction === undefined ? {} : { correction }) };
}

/** The advert that opens and closes each article. */
export const ADVERT = refused('advert', '（经销商的联系方式与图片，不转录）', 'advert');
