/** What stands in the menu: File, Edit, View, Window, Help, and the program's own menu on macOS. */
import type { MenuItemConstructorOptions } from 'electron';

import { COMMAND_NAMES, COMMANDS, type Command } from '../contract/commands.ts';
import type { MainMessage } from '../contract/endpoints.ts';
import type { MenuState } from '../contract/endpoints/menu.ts';
import { THEMES, UI_LANGUAGES } from '../contract/views.ts';
import { LANGUAGE_NAMES, windowTexts } from '../core/i18n/catalogue.ts';

type Item = MenuItemConstructorOptions;
type Role = NonNullable<Item['role']>;

const SEPARATOR: Item = { type: 'separator' };

/** The menu in the window's language; what the screen cannot do is greyed. */
export function menuTemplate(
  platform: NodeJS.Platform,
  state: MenuState,
  tell: (message: MainMessage) => void,
): Item[] {
  const { menu } = windowTexts(state.language);
  const isMac = platform === 'darwin';
  const item = (command: Command): Item => ({
    id: command,
    label: menu.commands[command],
    accelerator: `CmdOrCtrl+${COMMANDS[command].key.toUpperCase()}`,
    // The page knows these keys itself, in every keyboard layout.
    registerAccelerator: isMac,
    enabled: state.possible.includes(command),
    click: () => tell({ type: 'command', command }),
  });
  const itemsOf = (name: (typeof COMMANDS)[Command]['menu']) =>
    COMMAND_NAMES.filter((command) => COMMANDS[command].menu === name)
      // On macOS the settings belong to the program's own menu.
      .filter((command) => !(isMac && command === 'settings'))
      .map(item);
  const role = (name: Role & keyof typeof menu.roles): Item => ({ role: name, label: menu.roles[name] });
  const quit = role('quit');
  const own: Item = {
    label: 'SimClose',
    submenu: [
      role('about'),
      SEPARATOR,
      item('settings'),
      SEPARATOR,
      ...[role('hide'), role('hideOthers'), role('unhide')],
      SEPARATOR,
      quit,
    ],
  };
  const editing = (['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const).map(role);
  return [
    ...(isMac ? [own] : []),
    { label: menu.file, submenu: [...itemsOf('file'), SEPARATOR, isMac ? role('close') : quit] },
    {
      label: menu.edit,
      submenu: [...editing.slice(0, 2), SEPARATOR, ...editing.slice(2), SEPARATOR, ...itemsOf('edit')],
    },
    {
      label: menu.view,
      submenu: [...itemsOf('view'), SEPARATOR, ...looks(state, tell), SEPARATOR, ...sizes(role)],
    },
    { label: menu.window, role: 'windowMenu', submenu: [role('minimize'), role(isMac ? 'zoom' : 'close')] },
    { label: menu.help, role: 'help', submenu: itemsOf('help') },
  ];
}

/** Language and theme, the chosen ones marked. */
function looks(state: MenuState, tell: (message: MainMessage) => void): Item[] {
  const { settings } = windowTexts(state.language);
  return [
    {
      label: settings.language,
      submenu: (['system', ...UI_LANGUAGES] as const).map((language) => ({
        label: language === 'system' ? settings.languageSystem : LANGUAGE_NAMES[language],
        type: 'radio',
        checked: language === state.chosenLanguage,
        click: () => tell({ type: 'choose-language', language }),
      })),
    },
    {
      label: settings.theme,
      submenu: THEMES.map((theme) => ({
        label: settings.themes[theme],
        type: 'radio',
        checked: theme === state.chosenTheme,
        click: () => tell({ type: 'choose-theme', theme }),
      })),
    },
  ];
}

function sizes(role: (name: 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen') => Item): Item[] {
  return [
    role('resetZoom'),
    role('zoomIn'),
    // The plus sign without Shift, where it stands on the key of the equals sign.
    { ...role('zoomIn'), accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    role('zoomOut'),
    SEPARATOR,
    role('togglefullscreen'),
  ];
}
