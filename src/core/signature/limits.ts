/** How large the photo of a signature may be, and how its ink is told from the paper. */

/** Largest file, in bytes. */
export const MAX_SIGNATURE_PHOTO_BYTES = 32 * 1024 * 1024;
/** Least length of a photo's shorter side, in pixels. */
export const MIN_SIGNATURE_PIXELS = 48;
/** How much longer than wide a photo may be, or the other way round. */
export const MAX_SIGNATURE_RATIO = 12;
/** How much counts as ink: from only the darkest to all that is not paper. */
export const INK_STRENGTHS = { least: 0, usual: 50, most: 100 } as const;
