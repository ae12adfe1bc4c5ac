/** The formats of receipts, by content and by the ending of a file's name. */

interface Format {
  readonly name: string;
  readonly mediaTypes: readonly string[];
  /** Endings of file names, without the dot. */
  readonly endings: readonly string[];
}

const FORMATS: readonly Format[] = [
  { name: 'JPEG', mediaTypes: ['image/jpeg'], endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  { name: 'PNG', mediaTypes: ['image/png', 'image/apng'], endings: ['png'] },
  { name: 'WebP', mediaTypes: ['image/webp'], endings: ['webp'] },
  {
    name: 'HEIC',
    mediaTypes: ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'],
    endings: ['heic', 'heif', 'hif'],
  },
  { name: 'TIFF', mediaTypes: ['image/tiff'], endings: ['tif', 'tiff'] },
  { name: 'PDF', mediaTypes: ['application/pdf'], endings: ['pdf'] },
  { name: 'TXT', mediaTypes: ['text/plain'], endings: ['txt'] },
  { name: 'EML', mediaTypes: ['message/rfc822'], endings: ['eml'] },
];

/** Short name of a format that receipts come in, such as `HEIC`; undefined for any other. */
export function formatNameOf(mediaType: string): string | undefined {
  return FORMATS.find(({ mediaTypes }) => mediaTypes.includes(mediaType))?.name;
}

/** The format that a file's name promises, with the ending that does; undefined where it promises none. */
export function promisedFormatOf(
  fileName: string,
): { readonly ending: string; readonly name: string } | undefined {
  const ending = /\.([a-z]{3,4})$/i.exec(fileName)?.[1]?.toLowerCase();
  const format = FORMATS.find(({ endings }) => ending !== undefined && endings.includes(ending));
  return format === undefined ? undefined : { ending: `.${ending ?? ''}`, name: format.name };
}

/** What a file is although its name promises something else; undefined where both agree or one is unknown. */
export function mislabelOf(
  fileName: string,
  mediaType: string,
): { readonly ending: string; readonly format: string } | undefined {
  const promised = promisedFormatOf(fileName);
  const format = formatNameOf(mediaType);
  if (promised === undefined || format === undefined || promised.name === format) return undefined;
  return { ending: promised.ending, format };
}
