/** Calls about the menu, which the main process shows for the window. */
import { z } from 'zod';

import { COMMAND_NAMES } from '../commands.ts';
import { settingsSchema, UI_LANGUAGES } from '../views.ts';
import { endpoint, nothing } from './shape.ts';

/** What the menu shows. */
export const menuStateSchema = z.strictObject({
  /** Language of its texts. */
  language: z.enum(UI_LANGUAGES),
  /** What was chosen, for the marks beside it. */
  chosenLanguage: settingsSchema.shape.language,
  chosenTheme: settingsSchema.shape.theme,
  /** Commands that the screen which shows can carry out; all others are greyed. */
  possible: z.array(z.enum(COMMAND_NAMES)).max(COMMAND_NAMES.length),
});

/** What the menu shows. */
export type MenuState = z.output<typeof menuStateSchema>;

/** Endpoints of `menu.`. */
export const MENU_ENDPOINTS = {
  /** Makes the menu fit the screen that shows. */
  'menu.show': endpoint(menuStateSchema, nothing),
} as const;
