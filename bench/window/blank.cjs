// The least that an Electron program can be: one window with one field.
const { app, BrowserWindow } = require('electron');

void app
  .whenReady()
  .then(() => new BrowserWindow({ width: 1180, height: 760 }).loadURL('data:text/html,<input>'));
app.on('window-all-closed', () => app.quit());
