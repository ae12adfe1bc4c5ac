/** How large an enclosure may be; apart from what reads enclosures, so that asking costs nothing. */

/** Largest file, in bytes. */
export const MAX_EXHIBIT_BYTES = 64 * 1024 * 1024;
/** Most pages of one enclosure. */
export const MAX_EXHIBIT_PAGES = 50;
/** Most pixels of a photo; the largest telephones of today make 200 million. */
export const MAX_EXHIBIT_MEGAPIXELS = 210;
