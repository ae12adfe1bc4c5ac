/** The table of the guide's documentation: each item of the articles, where it lives, and its test. */
import { guideFor, type StepId } from '../../../src/core/guidance/guide.ts';
import { labelOfLink, wordsOf } from '../../../src/core/guidance/words.ts';
import { ARTICLES, NUMBERED_ITEMS, type NumberedItem } from './articles/all.ts';
import type { Article, Refusal } from './articles/article.ts';
import { DIRECTORY } from './directory.ts';

const REFUSALS: Readonly<Record<Refusal, string>> = {
  advert: 'not served: an advert',
  'no-source': 'not served: no source supports it',
};

/** Where the table begins in its file; all after it is generated. */
export const TABLE_MARK = '<!-- Generated from the articles; see tests/core/guidance. -->';

/** The table, one part for each article. */
export function coverageTable(): string {
  return `${ARTICLES.map(tableOf).join('\n\n')}\n`;
}

function tableOf(article: Article): string {
  const items = NUMBERED_ITEMS.filter((item) => item.article === article);
  const served = items.filter(({ steps }) => steps.length > 0).length;
  return [
    `### The article about ${article.id} cards: ${String(served)} of ${String(items.length)} items served`,
    '',
    '| test | in the article | where it lives | what is corrected |',
    '|---|---|---|---|',
    ...items.map((item) => rowOf(item)),
  ].join('\n');
}

function rowOf({ name, kind, text, steps, refusal, correction = '', article }: NumberedItem): string {
  const where =
    refusal === undefined ? steps.map((id) => placeOf(id, article)).join('<br>') : REFUSALS[refusal];
  return `| \`${name}\` | ${kind}: ${text} | ${where} | ${correction} |`;
}

/** The step's title and id, with the first place that it leads to. */
function placeOf(id: StepId, { cardKind }: Article): string {
  const step = guideFor({ brand: undefined, cardKind }, DIRECTORY)
    .flatMap(({ steps }) => steps)
    .find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`Not every ${cardKind} card has the step ${id}`);
  const [link] = step.links;
  const leads = link === undefined ? '' : ` → ${labelOfLink(link, 'en')}`;
  return `${wordsOf(id, 'en').title} (\`${id}\`)${leads}`;
}
