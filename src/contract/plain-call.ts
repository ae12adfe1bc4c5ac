/**
 * Whether a call has the shape of any call at all, whatever it asks for. Schemas name every surplus field and every wrong
 * element; of a call with millions of them that alone would hold up the main process for seconds.
 */

/** The largest that any call may be. */
export const CALL_LIMITS = {
  /** Values in it, however deep; twenty thousand points of a signature are eighty thousand. */
  values: 150_000,
  /** Characters of all its texts and names. */
  characters: 4_000_000,
  /** Objects and lists within each other. */
  depth: 16,
  /** Fields of one object; a schema that knows none of them names each. */
  fields: 200,
} as const;

/** The one field that holds the content of a file. */
const BINARY_FIELD = 'bytes';

/** Plain values only, few enough, and bytes only where a file's content is expected. */
export function isPlainCall(rawCall: unknown): boolean {
  const left: { values: number; characters: number } = {
    values: CALL_LIMITS.values,
    characters: CALL_LIMITS.characters,
  };
  const isPlain = (value: unknown, field: string, depth: number): boolean => {
    left.values -= 1;
    if (typeof value === 'string') left.characters -= value.length;
    if (left.values < 0 || left.characters < 0) return false;
    if (typeof value !== 'object' || value === null) return isPlainScalar(value);
    if (value instanceof Uint8Array) return field === BINARY_FIELD;
    if (depth === CALL_LIMITS.depth) return false;
    // A list of nothing but holes is long all the same.
    if (Array.isArray(value))
      return value.length <= left.values && value.every((element) => isPlain(element, '', depth + 1));
    if (!isPlainObject(value)) return false;
    return isPlainFields(value, depth);
  };
  const isPlainFields = (fields: Record<string, unknown>, depth: number): boolean => {
    let count = 0;
    for (const name in fields) {
      left.characters -= name.length;
      count += 1;
      // `__proto__` would become the prototype of whatever it is copied into.
      if (count > CALL_LIMITS.fields || name === '__proto__') return false;
      if (!isPlain(fields[name], name, depth + 1)) return false;
    }
    return true;
  };
  return isPlain(rawCall, '', 0);
}

function isPlainScalar(value: unknown): boolean {
  return value === null || ['undefined', 'boolean', 'number', 'string'].includes(typeof value);
}

function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
