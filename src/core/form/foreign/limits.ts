/** How large a foreign form may be; apart from what reads forms, so that asking costs nothing. */

/** Largest form, in bytes. */
export const MAX_FORM_BYTES = 64 * 1024 * 1024;
/** Most pages. */
export const MAX_PAGES = 1000;
/** Most fields. */
export const MAX_FIELDS = 10_000;
