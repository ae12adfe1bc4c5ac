/** Every item of the three articles is served by steps, or refused with a reason. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { guideFor, STEP_IDS, type StepId } from '../../../src/core/guidance/guide.ts';
import type { CardKind } from '../../../src/core/guidance/step.ts';
import { wordsOf } from '../../../src/core/guidance/words.ts';
import { LANGUAGE_NAMES, type WindowLanguage } from '../../../src/core/i18n/catalogue.ts';
import { BRAND_IDS } from '../../../src/core/operator/brand.ts';
import { ARTICLES, NUMBERED_ITEMS } from './articles/all.ts';
import type { Article, ItemKind } from './articles/article.ts';
import { coverageTable, TABLE_MARK } from './coverage-table.ts';
import { DIRECTORY } from './directory.ts';

const languages = Object.keys(LANGUAGE_NAMES) as WindowLanguage[];

/** Steps that every SIM of a kind of card has, whatever its operator. */
function stepsOfEveryBrand(cardKind: CardKind): ReadonlySet<StepId> {
  const perBrand = [undefined, ...BRAND_IDS].map((brand) =>
    guideFor({ brand, cardKind }, DIRECTORY).flatMap(({ steps }) => steps.map(({ id }) => id)),
  );
  return new Set(STEP_IDS.filter((id) => perBrand.every((ids) => ids.includes(id))));
}

function itemsOf(article: Article, kind: ItemKind) {
  return article.parts.flatMap(({ items }) => items).filter((item) => item.kind === kind);
}

describe.each(ARTICLES)('the article about $id cards', (article) => {
  it('is listed whole: as many headings, steps and entries as were counted in it', () => {
    const { headings, ...kinds } = article.counts;
    expect(article.parts.filter(({ heading }) => heading !== '（开头）')).toHaveLength(headings);
    for (const [kind, count] of Object.entries(kinds)) {
      expect(itemsOf(article, kind as ItemKind), kind).toHaveLength(count);
    }
    expect(itemsOf(article, 'title')).toHaveLength(1);
  });

  it('has its titled steps numbered without gaps', () => {
    const numbers = itemsOf(article, 'step').map(({ text }) => Number(text.split('.')[0]));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('lends no telephone number and no address to the guide', () => {
    expect(JSON.stringify(article)).not.toMatch(/\d{3}-\d{2}-\d{2}|\+7 \(|@|https?:/);
  });
});

describe('each item', () => {
  it.each(NUMBERED_ITEMS)('$name: $text', ({ steps, refusal, article }) => {
    expect(steps.length === 0).toBe(refusal !== undefined);
    const shown = stepsOfEveryBrand(article.cardKind);
    for (const id of steps) {
      expect(shown.has(id), id).toBe(true);
      for (const language of languages) {
        const { title, text, why } = wordsOf(id, language);
        expect(
          [title, text, why].every((words) => words.trim() !== ''),
          `${id} in ${language}`,
        ).toBe(true);
      }
    }
  });
});

describe('the documentation', () => {
  it('has the table that the articles generate', () => {
    const file = readFileSync(fileURLToPath(new URL('../../../docs/guidance.md', import.meta.url)), 'utf8');
    // Rewritten by `npm run guide-table`.
    expect(file.split(TABLE_MARK)[1]?.trim()).toBe(coverageTable().trim());
  });
});
