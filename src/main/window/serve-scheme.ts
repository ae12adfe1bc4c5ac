/** Declares the window's scheme to Chromium and serves the built page from a folder. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

import { protocol, type Protocol } from 'electron';

import { CONTENT_SECURITY_POLICY, fileOfRequest, SCHEME } from './scheme.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  // Character maps of PDFs whose Chinese fonts are not embedded.
  '.bcmap': 'application/octet-stream',
};

/** Declares the scheme; must run before the program is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window from a folder to the session of the window. */
export function serveScheme(sessionProtocol: Protocol, rootFolder: string): void {
  sessionProtocol.handle(SCHEME, async (request) => {
    const file = fileOfRequest(request.url, rootFolder);
    const mediaType = file === undefined ? undefined : MEDIA_TYPES[extname(file)];
    if (file === undefined || mediaType === undefined) return new Response(null, { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': mediaType,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
