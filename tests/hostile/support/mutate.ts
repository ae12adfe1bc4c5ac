/** Turns inputs that are accepted into inputs that a page under somebody else's control might send. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export type Chance = () => number;

/** Chance from a seed. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values that no honest page sends; made anew for each use, because some can be changed. */
const NASTY: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 2 ** 53,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 10n,
  () => '',
  () => '\0',
  () => '\u202Egpj.exe',
  () => '../../../../etc/passwd',
  () => '/etc/passwd',
  () => 'file:///etc/passwd',
  () => "'; DROP TABLE cancellation; --",
  () => '=cmd|calc!A1',
  () => '<img src=x onerror=alert(1)>',
  () => '__proto__',
  () => [],
  () => ({}),
  () => JSON.parse('{"__proto__": {"polluted": true}}') as unknown,
  () => ({ constructor: { prototype: { polluted: true } } }),
  () => new Uint8Array(0),
  () => new Uint8Array(1024 * 1024),
  () => new Map([['id', 1]]),
  () => new Date(Number.NaN),
  () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    return cycle;
  },
];

/** Those that take a moment to make, and so are made once and never changed. */
const HUGE: readonly unknown[] = [
  'x'.repeat(1024 * 1024),
  Array.from({ length: 100_000 }, () => 0),
  Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`f${String(index)}`, 0])),
  new Array<unknown>(2 ** 32 - 1),
  nested(10_000),
];
const HUGE_SHARE = 0.02;

const NAMES = ['__proto__', 'constructor', 'toString', 'id', 'path', 'surplus', ''];

/** An input with one to three things wrong, somewhere in it. */
export function mutated(input: unknown, chance: Chance): unknown {
  let value = structuredClone(input);
  const count = 1 + Math.floor(chance() * 3);
  for (let step = 0; step < count; step += 1) value = mutatedOnce(value, chance);
  return value;
}

function mutatedOnce(value: unknown, chance: Chance): unknown {
  const keys = HUGE.includes(value)
    ? []
    : isPlain(value)
      ? Object.keys(value)
      : Array.isArray(value)
        ? Array.from({ length: Math.min(value.length, 100) }, (_, index) => String(index))
        : [];
  if (keys.length === 0 || chance() < 0.15) return nasty(chance);
  const holder = value as Record<string, unknown>;
  const key = pick(keys, chance);
  const dice = chance();
  if (dice < 0.15) Reflect.deleteProperty(holder, key);
  else if (dice < 0.3) {
    const entry = { value: nasty(chance), enumerable: true, configurable: true, writable: true };
    Object.defineProperty(holder, pick(NAMES, chance), entry);
  } else holder[key] = chance() < 0.5 ? mutatedOnce(holder[key], chance) : nasty(chance);
  return value;
}

function nasty(chance: Chance): unknown {
  return chance() < HUGE_SHARE ? pick(HUGE, chance) : pick(NASTY, chance)();
}

function nested(depth: number): unknown {
  let list: unknown = [];
  for (let level = 0; level < depth; level += 1) list = [list];
  return list;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function pick<T>(list: readonly T[], chance: Chance): T {
  const found = list[Math.floor(chance() * list.length)];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}
