/** The commands of the window with their keys: the menu, the keyboard and the list of shortcuts share this table. */

/** One command and how it is reached. */
interface CommandEntry {
  /** The menu that holds it. */
  readonly menu: 'file' | 'edit' | 'view' | 'help';
  /** The sign that is pressed together with Ctrl (⌘ on macOS). */
  readonly key: string;
}

/** What can be done by a menu or a key, in the order of the menus. */
export const COMMANDS = {
  /** Begins a case. */
  new: { menu: 'file', key: 'n' },
  /** Saves the letter, or what stands in its place, as a PDF. */
  save: { menu: 'file', key: 's' },
  /** Prints the letter. */
  print: { menu: 'file', key: 'p' },
  settings: { menu: 'file', key: ',' },
  /** Closes the records until they are unlocked. */
  lock: { menu: 'file', key: 'l' },
  /** Goes to the search over all cases. */
  search: { menu: 'edit', key: 'f' },
  /** Notes what happened in the open case. */
  event: { menu: 'edit', key: 'e' },
  /** Goes to the list of cases. */
  cases: { menu: 'view', key: 'k' },
  /** Shows the list of shortcuts. */
  shortcuts: { menu: 'help', key: '/' },
} as const satisfies Record<string, CommandEntry>;

/** Name of a command. */
export type Command = keyof typeof COMMANDS;

/** Every command, in the order of the menus. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as [Command, ...Command[]];
