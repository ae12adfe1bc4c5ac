/**
 * Two libraries unpack tables of the Unicode standard while they are loaded, in JavaScript, which takes longer than
 * the loading of everything else. In what is built they do it later, or by the runtime. What they return is the same.
 */
import { createRequire } from 'node:module';

/** From where fontkit finds its own parts. */
const fromFontkit = createRequire(createRequire(import.meta.url).resolve('fontkit'));

const LATE_TRIE = '\0simclose-late-unicode-trie';
const BASE64_DECODER = /var decode = function \(base64\) \{[\s\S]*?\n\};/;

/** A plugin for Vite. */
export function unpackUnicodeTablesLate() {
  return {
    name: 'simclose-unicode-tables',
    enforce: /** @type {const} */ ('pre'),
    resolveId: (/** @type {string} */ id) => (id === 'unicode-trie' ? LATE_TRIE : undefined),
    load: (/** @type {string} */ id) => (id === LATE_TRIE ? lateTrie() : undefined),
    transform(/** @type {string} */ code, /** @type {string} */ id) {
      if (!id.endsWith('css-line-break.es5.js')) return undefined;
      if (!BASE64_DECODER.test(code))
        throw new Error(`${id} has no decoder of Base64 as it was known to have`);
      return { code: code.replace(BASE64_DECODER, DECODE_BY_RUNTIME), map: null };
    },
  };
}

/** fontkit has three tries for scripts that nothing here shapes. */
function lateTrie() {
  return `
    import UnicodeTrie from ${JSON.stringify(fromFontkit.resolve('unicode-trie'))};
    export default class LateUnicodeTrie {
      #packed;
      #trie;
      constructor(packed) {
        this.#packed = packed;
      }
      get(codePoint) {
        this.#trie ??= new UnicodeTrie(this.#packed);
        return this.#trie.get(codePoint);
      }
    }`;
}

/** The breaker of lines wants a buffer of its own. */
const DECODE_BY_RUNTIME = `var decode = function (base64) {
  var bytes = Buffer.from(base64, 'base64');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
};`;
