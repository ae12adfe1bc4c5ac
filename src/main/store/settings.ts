/** The user's choices for the whole program. */
import { settingsSchema, type Settings } from '../../contract/views.ts';
import type { CopyEnd } from '../../core/applicant/passport-copy.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { prepared, read, write, type StoreContext } from './database.ts';

/** What holds until the user chooses. */
export const DEFAULT_SETTINGS: Settings = { language: 'system', theme: 'system', passportCopyAtEnd: 'ask' };

/** The settings of the store. */
export interface SettingsStore {
  /** The settings; a value that this version does not know reads as its default. */
  get(): Outcome<Settings>;
  /** Keeps all settings. */
  set(settings: Settings): Outcome<undefined>;
}

/** The settings over an open store. */
export function createSettings(context: StoreContext): SettingsStore {
  return {
    get: () =>
      read(context, () => {
        const { language, theme } = settingsSchema.shape;
        return succeed({
          passportCopyAtEnd: passportCopyAtEnd(context),
          language: language.catch(DEFAULT_SETTINGS.language).parse(valueOf(context, 'language')),
          theme: theme.catch(DEFAULT_SETTINGS.theme).parse(valueOf(context, 'theme')),
        });
      }),
    set: (settings) =>
      write(context, () => {
        for (const [name, value] of Object.entries(settings)) setValue(context, name, value);
        return succeed(undefined);
      }),
  };
}

/** What becomes of a passport copy at the end of its case. For this folder only. */
export function passportCopyAtEnd(context: StoreContext): CopyEnd {
  const { passportCopyAtEnd: known } = settingsSchema.shape;
  return known.catch(DEFAULT_SETTINGS.passportCopyAtEnd).parse(valueOf(context, 'passportCopyAtEnd'));
}

/** A stored setting, undefined while there is none. For this folder only. */
export function valueOf({ db }: StoreContext, name: string): unknown {
  const row = prepared<{ value: string }>(db, 'SELECT value FROM setting WHERE name = ?').get(name);
  return row === undefined ? undefined : JSON.parse(row.value);
}

/** Keeps a setting. Call inside a transaction. For this folder only. */
export function setValue({ db }: StoreContext, name: string, value: unknown): void {
  prepared(
    db,
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(value));
}
