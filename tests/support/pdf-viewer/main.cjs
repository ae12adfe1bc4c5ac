/** An Electron that shows nothing by itself: tests open PDFs in Chromium's own viewer with it. */
const { app } = require('electron');

// A pixel of the picture is a pixel of the page, and grey edges are grey.
app.commandLine.appendSwitch('force-device-scale-factor', '1');
app.commandLine.appendSwitch('disable-lcd-text');
app.on('window-all-closed', () => undefined);
