/** What a command needs from outside, so that it can run anywhere. */
import type { Keyring } from '../main/keys/keyring.ts';

/** The effects and paths of one run. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Present time, epoch milliseconds. */
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  /** The system's keyring; undefined where there is no way to ask it. */
  readonly keyring: Keyring | undefined;
  /** Version of the program. */
  readonly version: string;
  /** Folder of the forms and fonts. */
  readonly resourcesFolder: string;
  /** Data folder where `--data` is not given. */
  readonly defaultDataFolder: string;
}
