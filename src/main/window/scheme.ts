/** The window's own scheme, so that the page has an origin without a web server or file access. */
import { join, normalize, sep } from 'node:path';

/** Name of the scheme. */
export const SCHEME = 'simclose';

/** Origin of every page and file that the window loads. */
export const APP_ORIGIN = `${SCHEME}://app`;

/**
 * Nothing is allowed but our own files. Styles may be set inline because component libraries place
 * their popups that way; scripts never. PDF pages and photos arrive as bytes and become blobs.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The file that a request names, or undefined when it lies outside the served folder. */
export function fileOfRequest(url: string, rootFolder: string): string | undefined {
  const { host, pathname, protocol: scheme } = new URL(url);
  if (scheme !== `${SCHEME}:` || host !== 'app') return undefined;
  let path: string;
  try {
    path = normalize(decodeURIComponent(pathname));
  } catch {
    return undefined;
  }
  const file = join(rootFolder, path);
  return file.startsWith(rootFolder + sep) && !path.includes('\0') ? file : undefined;
}
