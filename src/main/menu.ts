/** Shows the menu by the platform's conventions. */
import { Menu } from 'electron';

import type { MainMessage } from '../contract/endpoints.ts';
import type { MenuState } from '../contract/endpoints/menu.ts';
import { menuTemplate } from './menu-template.ts';

/** Returns what shows the menu; `tell` hands to the window what was chosen in it. */
export function createMenu(
  platform: NodeJS.Platform,
  tell: (message: MainMessage) => void,
): (state: MenuState) => void {
  let shown = '';
  return (state) => {
    const wanted = JSON.stringify(state);
    // An open menu would close for nothing.
    if (wanted === shown) return;
    shown = wanted;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, state, tell)));
  };
}
