/** Who may call the main process: the top frame of our own page, nobody else. */
import type { IpcMainInvokeEvent } from 'electron';

import { APP_ORIGIN } from '../window/scheme.ts';

/** Whether a call comes from our page's top frame; a frame that is gone is not trusted. */
export function isTrustedSender({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  if (senderFrame === null || senderFrame.parent !== null) return false;
  // `origin` of a custom scheme is opaque in some versions, so the address itself is compared.
  return (
    senderFrame.url === `${APP_ORIGIN}/index.html` || senderFrame.url.startsWith(`${APP_ORIGIN}/index.html#`)
  );
}
