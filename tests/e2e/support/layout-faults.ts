/** Finds what does not fit on a screen. */
import type { Page } from 'playwright-core';

/** Whatever sticks out of the window, and controls whose own text does not fit them; empty when all is whole. */
export function faultsOf(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const faults: string[] = [];
    const scrollsSideways = (element: HTMLElement | null): boolean =>
      element !== null &&
      ((getComputedStyle(element).overflowX === 'auto' && element.scrollWidth > element.clientWidth) ||
        scrollsSideways(element.parentElement));
    if (document.documentElement.scrollWidth > innerWidth) faults.push('the page is wider than the window');
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, label, [role=tab], h1, h2, legend',
    )) {
      const style = getComputedStyle(element);
      // Texts for screen readers alone are one pixel wide.
      const isShown = element.checkVisibility() && element.offsetWidth > 1;
      if (!isShown || style.textOverflow === 'ellipsis') continue;
      if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`cut: ${element.innerText.slice(0, 40)}`);
      }
      // What a bar that scrolls sideways holds is reached by scrolling it.
      if (scrollsSideways(element.parentElement)) continue;
      const box = element.getBoundingClientRect();
      if (box.width > 1 && (box.right > innerWidth + 1 || box.left < -1)) {
        faults.push(`outside: ${element.innerText.slice(0, 40)}`);
      }
    }
    return faults;
  });
}
