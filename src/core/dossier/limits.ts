/** How large a dossier may be. */

/** Largest file that is checked, in bytes. */
export const MAX_DOSSIER_BYTES = 1024 * 1024 * 1024;
