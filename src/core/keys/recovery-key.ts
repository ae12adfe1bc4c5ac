/** The recovery key as people write it: eight groups, each with a check character of its own. */
import { fail, problem, succeed, type Outcome } from '../outcome.ts';

/** Length of the secret. */
export const RECOVERY_SECRET_BYTES = 20;
/** How many groups are written. */
export const RECOVERY_GROUPS = 8;
/** Characters of a group; the last one checks the others and their place. */
export const RECOVERY_GROUP_SIZE = 5;

/** Crockford's base 32: no I, L, O, U, which are mistaken for others. https://www.crockford.com/base32.html */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const PATH = 'recoveryKey';

/** Writes a secret of {@link RECOVERY_SECRET_BYTES} as groups joined by hyphens. */
export function formatRecoveryKey(secret: Uint8Array): string {
  if (secret.byteLength !== RECOVERY_SECRET_BYTES) throw new RangeError('A recovery key has 20 bytes');
  const bits = [...secret].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const symbols = (bits.match(/.{5}/g) ?? []).map((five) => parseInt(five, 2));
  return Array.from({ length: RECOVERY_GROUPS }, (_, group) => {
    const start = group * (RECOVERY_GROUP_SIZE - 1);
    const data = symbols.slice(start, start + RECOVERY_GROUP_SIZE - 1);
    return [...data, checkOf(data, group)].map((symbol) => ALPHABET[symbol]).join('');
  }).join('-');
}

/**
 * Reads what was typed: small letters, full-width forms and other separators are no matter, O counts as 0, I and L
 * as 1. Problems: `keys/recovery-length`, or `keys/recovery-group` naming every group (from 1) that is mistyped.
 */
export function parseRecoveryKey(typed: string): Outcome<Uint8Array> {
  const groups = groupsIn(typed);
  if (groups === undefined)
    return fail(
      problem(PATH, 'keys/recovery-length', { groups: RECOVERY_GROUPS, size: RECOVERY_GROUP_SIZE }),
    );
  const read = groups.map(readGroup);
  const wrong = read.flatMap((data, index) => (data === undefined ? [index + 1] : []));
  if (wrong.length > 0) return fail(problem(PATH, 'keys/recovery-group', { groups: wrong.join(', ') }));
  const bits = read.flatMap((data) => data ?? []).map((symbol) => symbol.toString(2).padStart(BITS, '0'));
  return succeed(Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (eight) => parseInt(eight, 2)));
}

/** The groups as they were typed, or cut to size where nothing separates them; undefined if neither works out. */
function groupsIn(typed: string): readonly string[] | undefined {
  const text = typed.normalize('NFKC').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  const pieces = text.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece !== '');
  if (pieces.length === RECOVERY_GROUPS) return pieces;
  const all = pieces.join('');
  if (all.length !== RECOVERY_GROUPS * RECOVERY_GROUP_SIZE) return undefined;
  return all.match(new RegExp(`.{${String(RECOVERY_GROUP_SIZE)}}`, 'g')) ?? undefined;
}

/** The data of a group whose check fits. */
function readGroup(text: string, index: number): readonly number[] | undefined {
  const symbols = [...text].map((character) => ALPHABET.indexOf(character));
  if (symbols.length !== RECOVERY_GROUP_SIZE || symbols.includes(-1)) return undefined;
  const data = symbols.slice(0, -1);
  return checkOf(data, index) === symbols.at(-1) ? data : undefined;
}

/**
 * A weighted sum in the field of 32 elements: one wrong character, or two that changed places, always show, and
 * so does a group in another's place.
 */
function checkOf(data: readonly number[], group: number): number {
  return double(data.reduce((sum, symbol) => double(sum) ^ symbol, group + 1));
}

/** Multiplies by x modulo x⁵ + x² + 1. */
function double(element: number): number {
  const doubled = element << 1;
  return doubled & 0b100000 ? doubled ^ 0b100101 : doubled;
}
