/** Which viewer can show a file. */

/** What a viewer is for. */
export type FileKind = 'image' | 'pdf' | 'text' | 'bytes';

const IMAGES = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif', 'image/bmp']);

/** The viewer for a media type; HEIC, TIFF and everything unknown are kept as bytes. */
export function fileKindOf(mediaType: string): FileKind {
  if (IMAGES.has(mediaType)) return 'image';
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType.startsWith('text/') || mediaType === 'message/rfc822') return 'text';
  return 'bytes';
}
