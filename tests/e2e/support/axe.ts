/** Runs axe-core in the window: WCAG 2.2 A and AA, and what axe counts as good practice. */
import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** The page once axe's source has run in it. */
interface AxeHost {
  readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the screen that shows: the rule and the elements; empty when nothing. */
export async function violationsOf(window: Page): Promise<string[]> {
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axe.source);
  return window.evaluate(async (tags) => {
    const { axe: page } = globalThis as unknown as AxeHost;
    const { violations } = await page.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
      iframes: false,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, TAGS);
}
