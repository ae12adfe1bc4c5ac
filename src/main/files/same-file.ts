/** Tells whether two paths lead to one file. */
import { stat } from 'node:fs/promises';

/**
 * Whether both paths lead to the same existing file, through links and however they are spelt: the system's own
 * number of a file is compared, so letter case and short names of a volume are no matter.
 */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([numbersOf(one), numbersOf(other)]);
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** As whole numbers: those of Windows do not fit into a double. */
function numbersOf(path: string) {
  return stat(path, { bigint: true }).catch(() => undefined);
}
