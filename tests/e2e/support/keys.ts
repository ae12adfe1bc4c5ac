/** A traveller without a mouse: goes from control to control by Tab, and sees where the focus is. */
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** More controls than any screen has. */
const MOST_STEPS = 250;

/** Goes to a control by Tab alone; fails when Tab never reaches it or nothing shows that it did. */
export async function tabTo(window: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await hasFocus(control)) {
      expect(await isFocusShown(control), `focus of ${String(control)} is shown`).toBe(true);
      return;
    }
    await window.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(control)}`);
}

/** Goes to a control and presses a key on it. */
export async function pressOn(window: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(window, control);
  await window.keyboard.press(key);
}

/** Goes to a field and types into it; in a list of choices this chooses. */
export async function typeInto(window: Page, control: Locator, text: string): Promise<void> {
  await tabTo(window, control);
  await window.keyboard.type(text);
}

/** Goes to the tabs of a case and along them to the one that is named. */
export async function goToTab(window: Page, name: string): Promise<void> {
  await tabTo(window, window.getByRole('tab', { selected: true }));
  const wanted = window.getByRole('tab', { name, exact: true });
  for (let step = 0; step < 10 && !(await hasFocus(wanted)); step += 1) {
    await window.keyboard.press('ArrowRight');
  }
  expect(await wanted.getAttribute('aria-selected')).toBe('true');
}

/** Whether a control is the one that keys go to. */
export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}

/** A ring around the control itself, or around what frames it. */
function isFocusShown(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const frames = [
      element,
      element.parentElement,
      ...(element instanceof HTMLInputElement ? (element.labels ?? []) : []),
    ];
    return frames.some((frame) => {
      if (frame === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(frame);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
  });
}
