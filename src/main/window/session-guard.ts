/** Closes a session to everything but our own files: requests, permissions, downloads, spell checking. */
import type { Session } from 'electron';

// blob: and data: never leave the process; devtools: is the inspector of unpackaged builds.
const LOCAL_SCHEMES = new Set(['simclose:', 'blob:', 'data:', 'devtools:']);

/** Whether an address stays inside the program. */
export function isLocalUrl(url: string): boolean {
  return URL.canParse(url) && LOCAL_SCHEMES.has(new URL(url).protocol);
}

/** What is told of a request that was refused. It names no address, which may hold what somebody entered. */
export interface Refusal {
  /** Its scheme, as in `https:`. */
  readonly scheme: string;
  /** What it was for, in Electron's words, as in `image`. */
  readonly resourceType: string;
}

/** Refuses every network request, permission, device and download of a session, and tells each request. */
export function guardSession(session: Session, onRefused: (refusal: Refusal) => void): void {
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const cancel = !isLocalUrl(url);
    if (cancel) onRefused({ scheme: URL.canParse(url) ? new URL(url).protocol : 'none', resourceType });
    answer({ cancel });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // A session begins to fetch the dictionary of the system's language as soon as it exists; without languages it stops.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
