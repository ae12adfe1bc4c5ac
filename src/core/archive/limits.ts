/** What an archive may have, so that a malicious one cannot fill the memory or the disk. */

/** Most files in it. */
export const MAX_ARCHIVE_ENTRIES = 2_000_000;
/** Largest document of JSON, in bytes. */
export const MAX_ARCHIVE_JSON_BYTES = 512 * 1024 * 1024;
/** Largest original, in bytes; no receipt is larger. */
export const MAX_ARCHIVE_FILE_BYTES = 64 * 1024 * 1024;
/** How many times larger than packed a file may be; texts pack to a tenth, nothing honest to a thousandth. */
export const MAX_ARCHIVE_RATIO = 200;
/** Below so many bytes the ratio does not matter: a page of blanks packs well. */
export const FREE_RATIO_BYTES = 1024 * 1024;
