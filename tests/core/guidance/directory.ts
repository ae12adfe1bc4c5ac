/** The directory that the guide's tests read: as it is shipped, on a day when nothing in it is old. */
import { uncorrectedDirectory } from '../../../src/core/operator/resolve.ts';

/** The directory. */
export const DIRECTORY = uncorrectedDirectory('2026-11-26');
