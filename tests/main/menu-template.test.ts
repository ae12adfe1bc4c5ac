import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';

import { COMMAND_NAMES, COMMANDS } from '../../src/contract/commands.ts';
import type { MainMessage } from '../../src/contract/endpoints.ts';
import type { MenuState } from '../../src/contract/endpoints/menu.ts';
import { UI_LANGUAGES } from '../../src/contract/views.ts';
import { windowTexts } from '../../src/core/i18n/catalogue.ts';
import { menuTemplate } from '../../src/main/menu-template.ts';

type Item = MenuItemConstructorOptions;

const STATE: MenuState = {
  language: 'en',
  chosenLanguage: 'system',
  chosenTheme: 'dark',
  possible: ['new', 'lock', 'shortcuts'],
};

/** Every item with those of its submenus. */
function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flat((item.submenu ?? []) as Item[])]);
}

function show(platform: NodeJS.Platform, state: Partial<MenuState> = {}) {
  const told: MainMessage[] = [];
  const menus = menuTemplate(platform, { ...STATE, ...state }, (message) => told.push(message));
  const click = (label: string) => {
    const { click: run } = flat(menus).find((item) => item.label === label) ?? {};
    (run as (() => void) | undefined)?.();
  };
  return { menus, items: flat(menus), told, click };
}

describe('menuTemplate', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('has every command once on %s', (platform) => {
    const { items } = show(platform);
    expect(items.flatMap(({ id }) => id ?? []).sort()).toEqual([...COMMAND_NAMES].sort());
  });

  it.each(UI_LANGUAGES)('names every item in %s', (language) => {
    const { items } = show('darwin', { language });
    for (const item of items) if (item.type !== 'separator') expect(item.label).toBeTruthy();
    expect(items.map(({ label }) => label)).toContain(windowTexts(language).menu.commands.print);
  });

  it('has a menu of the program on macOS, with settings and quit in it', () => {
    const own = show('darwin').menus[0];
    expect(own?.label).toBe('SimClose');
    const inside = flat((own?.submenu ?? []) as Item[]);
    expect(inside.map(({ id, role }) => id ?? role)).toEqual(
      expect.arrayContaining(['about', 'settings', 'hide', 'quit']),
    );
    expect(show('linux').menus.map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
  });

  it('greys what the screen cannot do', () => {
    const { items } = show('linux');
    const enabled = items.filter(({ id, enabled }) => id !== undefined && enabled === true);
    expect(enabled.map(({ id }) => id)).toEqual(['new', 'lock', 'shortcuts']);
  });

  it('tells the window what was chosen', () => {
    const { click, told } = show('win32');
    click('New cancellation');
    click('Қазақша');
    click('Light');
    expect(told).toEqual([
      { type: 'command', command: 'new' },
      { type: 'choose-language', language: 'kk' },
      { type: 'choose-theme', theme: 'light' },
    ]);
  });

  it('marks what is chosen', () => {
    const checked = show('linux').items.filter((item) => item.checked === true);
    expect(checked.map(({ label }) => label)).toEqual(['System language', 'Dark']);
  });

  it('gives no two items the same keys', () => {
    const keys = COMMAND_NAMES.map((name) => COMMANDS[name].key);
    expect(new Set(keys).size).toBe(keys.length);
    const taken = ['z', 'y', 'x', 'c', 'v', 'a', 'q', 'w', 'm', '0', '+', '-'];
    expect(keys.filter((key: string) => taken.includes(key))).toEqual([]);
  });
});
