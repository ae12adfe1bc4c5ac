/**
 * Opens the app folder named on Electron's command line, as the default app of a stock Electron does.
 * Packed as resources/default_app.asar into a runtime that was published without one.
 */
import { app, dialog } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The first argument that is neither a switch nor the executable; the rest belongs to the app. */
function appFolderArgument() {
  return process.argv.slice(1).find((argument) => !argument.startsWith('-'));
}

/** Presents `folder` to Electron as the running app and returns the path of its entry module. */
function adopt(folder) {
  const packageFile = path.join(folder, 'package.json');
  if (existsSync(packageFile)) {
    const description = JSON.parse(readFileSync(packageFile, 'utf8'));
    if (description.version) app.setVersion(description.version);
    const name = description.productName ?? description.name;
    if (name) {
      app.name = name;
      // Electron derived this folder from the default app's name before this code ran.
      if (!app.commandLine.hasSwitch('user-data-dir')) {
        app.setPath('userData', path.join(app.getPath('appData'), name));
      }
    }
    if (description.desktopName) app.setDesktopName(description.desktopName);
  }
  app.setAppPath(folder);
  return createRequire(packageFile).resolve(folder);
}

const argument = appFolderArgument();
if (argument === undefined) {
  dialog.showErrorBox('No app was named', 'Usage: electron <folder of the app>');
  app.exit(2);
} else {
  try {
    // Awaited, because Electron holds back the `ready` event until this module is loaded.
    await import(pathToFileURL(adopt(path.resolve(argument))).href);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}
