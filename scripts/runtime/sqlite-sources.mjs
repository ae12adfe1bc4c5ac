/**
 * Changes the SQLite binding's sources so that they build for Node-API 8.
 *
 * The published binding keeps persistent references to strings, which Node-API allows from version 10 on. Electron 33
 * offers version 9, where such a reference comes back empty and the process dies at load. Here a string is held as
 * the only element of an array, because objects may be referenced persistently in every version.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const persistentStringClass = `
// Keeps a string alive by holding it in an array, for Node-API versions that only reference objects.
class PersistentString {
public:
	PersistentString() = default;
	explicit PersistentString(Napi::String string)
		: holder(Napi::Persistent(Napi::Array::New(string.Env(), 1).As<Napi::Object>())) {
		holder.Value().Set(0u, string);
	}
	Napi::String Value() const {
		return holder.Value().Get(0u).As<Napi::String>();
	}
private:
	Napi::ObjectReference holder;
};
`;

/** Replacements per file; each must occur, or the sources are not the ones this was written for. */
const changes = {
  'binding.gyp': [['NAPI_VERSION=10', 'NAPI_VERSION=8']],
  'src/util/helpers.cpp': [
    ['const Napi::Reference<Napi::String>& key', 'const PersistentString& key'],
    ['inline void SetFrozen', `${persistentStringClass}\ninline void SetFrozen`],
  ],
  'src/util/constants.cpp': [
    ['Napi::Reference<Napi::String>', 'PersistentString'],
    ['Napi::Persistent(', 'PersistentString('],
  ],
  'src/util/bind-map.cpp': [
    ['Napi::Reference<Napi::String>', 'PersistentString'],
    ['Napi::Persistent(', 'PersistentString('],
  ],
};

/** Rewrites the binding's sources in `folder`, a copy of the package. */
export async function rewriteForNodeApi8(/** @type {string} */ folder) {
  for (const [name, replacements] of Object.entries(changes)) {
    const file = path.join(folder, name);
    let source = await readFile(file, 'utf8');
    for (const [before, after] of replacements) {
      if (!source.includes(before)) {
        throw new Error(
          `${name} of better-sqlite3 no longer contains "${before}": revise the Node-API 8 changes`,
        );
      }
      source = source.replaceAll(before, after);
    }
    await writeFile(file, source);
  }
}
