/** How large a dossier may be. */

/** Largest file that is checked, in bytes. */
export const MAX_DOSSIER_BYTES = 1024 * 1024 * 1024;
/** Largest file that is dropped on the window; it crosses to the main process in one piece. */
export const MAX_DROPPED_DOSSIER_BYTES = 256 * 1024 * 1024;
