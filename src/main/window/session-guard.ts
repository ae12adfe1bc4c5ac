/** Closes a session to everything but our own files: requests, permissions, downloads, spell checking. */
import type { Session } from 'electron';

// blob: and data: never leave the process; devtools: is the inspector of unpackaged builds.
const LOCAL_SCHEMES = new Set(['simclose:', 'blob:', 'data:', 'devtools:']);

/** Whether an address stays inside the program. */
export function isLocalUrl(url: string): boolean {
  return URL.canParse(url) && LOCAL_SCHEMES.has(new URL(url).protocol);
}

/** Refuses every network request, permission, device and download of a session. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalUrl(url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Spelling dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(false);
}
