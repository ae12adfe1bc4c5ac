/** Puts the dispatcher on the one channel, behind the sender check. */
import { ipcMain } from 'electron';

import { CHANNEL, type Envelope } from '../../contract/envelope.ts';
import { fail, problem } from '../../core/outcome.ts';
import { isTrustedSender } from './trust.ts';

/** Listens to the window; calls of foreign frames are refused before they are read. */
export function registerIpc(dispatch: (rawCall: unknown) => Promise<Envelope<unknown>>): void {
  ipcMain.handle(CHANNEL, (event, rawCall: unknown) =>
    isTrustedSender(event) ? dispatch(rawCall) : fail(problem('endpoint', 'ipc/bad-request')),
  );
}
