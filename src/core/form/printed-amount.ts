/** Sums as every paper writes them, in Russian and Kazakh alike. */

/** `1550,50`, and `990` without tiyn, whatever was typed; a text that is no sum stays as it is. */
export function printedAmount<T extends string | undefined>(typed: T): T | string {
  const [, whole, tiyn = ''] = /^(-?\d+)(?:[.,](\d{1,2}))?$/.exec(typed?.replace(/\s/gu, '') ?? '') ?? [];
  if (whole === undefined) return typed;
  return Number(tiyn) === 0 ? whole : `${whole},${tiyn.padEnd(2, '0')}`;
}
