/** The three articles, and their items numbered through. */
import type { Article, Item } from './article.ts';
import { DATA_ARTICLE } from './data.ts';
import { THREE_DAY_ARTICLE } from './three-day.ts';
import { TRAVEL_ARTICLE } from './travel.ts';

/** The articles. */
export const ARTICLES: readonly Article[] = [THREE_DAY_ARTICLE, DATA_ARTICLE, TRAVEL_ARTICLE];

/** An item with the name under which its test runs and the table lists it. */
export interface NumberedItem extends Item {
  /** Such as `three-day 7`. */
  readonly name: string;
  readonly heading: string;
  readonly article: Article;
}

/** Every item of every article, in reading order. */
export const NUMBERED_ITEMS: readonly NumberedItem[] = ARTICLES.flatMap((article) =>
  article.parts
    .flatMap(({ heading, items }) => items.map((item) => ({ ...item, heading, article })))
    .map((item, index) => ({ ...item, name: `${article.id} ${String(index + 1)}` })),
);
