/** The menu: macOS needs one for copy, paste and quit; elsewhere the window has all commands itself. */
import { Menu } from 'electron';

/** Installs the platform's menu. Roles are named by the operating system in its own language. */
export function installMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}
