/** Changes the wrapped copies in one step that no other program's change can be lost in. For this folder only. */
import { fail, problem, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { storeFaultOf, storeFaultOfFile } from '../files/disk-fault.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { keysPathOf } from '../files/store-files.ts';
import { withLockFile } from '../files/with-lock-file.ts';
import { keysToBytes, type Keys } from './keys-file.ts';
import { loadKeys } from './load-keys.ts';

/** Writes what `change` makes of the copies; a refusal leaves them. Problems: its own, those of a disk, those of loading. */
export async function replaceKeys(
  folder: string,
  change: (keys: Keys) => Outcome<Keys>,
): Promise<Outcome<undefined>> {
  const path = keysPathOf(folder);
  try {
    return await withLockFile(`${path}.lock`, async () => {
      const keys = await loadKeys(folder);
      if (!keys.ok) return keys;
      const changed = change(keys.value);
      if (!changed.ok) return changed;
      const written = await writeFileAtomically(path, keysToBytes(changed.value), { mode: 0o600 });
      if (written.ok) return written;
      return fail(problem(path, storeFaultOfFile(written.problems[0]?.code)));
    });
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === undefined) throw error;
    return fail(problem(path, storeFaultOf(code)));
  }
}
