/** The only code that runs in the window with Electron in reach: one call, one subscription, no more. */
import { contextBridge, ipcRenderer } from 'electron';

import { CHANNEL, EVENT_CHANNEL, type Transport } from '../contract/envelope.ts';

const transport: Transport = {
  invoke: (endpoint, input) => ipcRenderer.invoke(CHANNEL, { endpoint, input }),
  subscribe: (listener) => {
    // The event itself would hand the window a sender, so only the message passes.
    const forward = (_event: unknown, message: unknown) => listener(message);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('simclose', transport);
