import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

import { expect, test } from 'vitest';

import { unpackUnicodeTablesLate } from '../../scripts/bundling/unicode-tables.mjs';

const require = createRequire(import.meta.url);
const folder = path.dirname(require.resolve('css-line-break/package.json'));
const file = path.join(folder, 'dist', 'css-line-break.es5.js');

test('the table of line breaks is the same, whoever decodes it', async () => {
  const code = await readFile(file, 'utf8');
  const changed = unpackUnicodeTablesLate().transform(code, file)?.code ?? '';
  expect(changed).not.toBe(code);
  const [packed] = /(?<=var base64 = ')[^']+/.exec(code) ?? [];
  expect(packed?.length).toBeGreaterThan(10_000);
  expect(Buffer.from(decoded(changed, packed)).equals(Buffer.from(decoded(code, packed)))).toBe(true);
});

test('a library without the decoder that is replaced fails the build instead of being left as it is', () => {
  expect(() => unpackUnicodeTablesLate().transform('var decode = atob;', file)).toThrow('no decoder');
  expect(unpackUnicodeTablesLate().transform('var decode = atob;', '/other.js')).toBeUndefined();
});

/** What the library's own text makes of its table. */
function decoded(/** @type {string} */ code, /** @type {string | undefined} */ packed) {
  const upToDecoder = code
    .slice(0, code.indexOf('var polyUint16Array'))
    .replaceAll(/^(import|export) .*$/gm, '');
  return vm.runInNewContext(`${upToDecoder}; decode(packed)`, { packed, Buffer });
}
