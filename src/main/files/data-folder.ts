/** Where the data lies unless told otherwise: the folder that the window's runtime would choose. */
import { posix, win32 } from 'node:path';

/** What the choice depends on. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The absolute path of the program's own data folder. */
export function defaultDataFolder({ platform, home, env }: Surroundings): string {
  switch (platform) {
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'SimClose');
    case 'win32':
      return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'SimClose');
    default: {
      const configured = env['XDG_CONFIG_HOME'];
      // A relative path there is to be ignored (XDG Base Directory Specification).
      const base = configured?.startsWith('/') === true ? configured : posix.join(home, '.config');
      return posix.join(base, 'SimClose');
    }
  }
}
