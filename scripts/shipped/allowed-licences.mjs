/** Under which licences the works of others may be that SimClose ships. */
import satisfies from 'spdx-satisfies';

/** Licences that let the program be shipped under the MIT licence with nothing but their notices. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Zlib',
  // SQLite's: public domain.
  'blessing',
];

/** Others, for single works, each with its reason. */
const EXCEPTIONS = [
  {
    name: /^(libheif-js|@img\/sharp-libvips-.+)$/,
    licences: ['LGPL-3.0', 'LGPL-3.0-or-later'],
    reason: 'lies beside the program as a file of its own, which can be replaced',
  },
  { name: /^(Tinos|Noto Serif .+)$/, licences: ['OFL-1.1'], reason: 'a font, which may be embedded' },
];

/**
 * The works that may not be shipped, each as a line for whoever builds the program.
 * @param {import('./works.mjs').Work[]} works
 * @returns {string[]}
 */
export function refusedWorks(works) {
  return works
    .filter((one) => !isAllowed(one))
    .map(
      ({ name, version, licence }) => `${name} ${version ?? ''}: its licence (${licence}) is not in the list`,
    );
}

function isAllowed(/** @type {import('./works.mjs').Work} */ { name, licence }) {
  const own = EXCEPTIONS.filter((exception) => exception.name.test(name)).flatMap(({ licences }) => licences);
  try {
    return satisfies(licence, [...ALLOWED, ...own]);
  } catch {
    // No expression of SPDX, or none at all.
    return false;
  }
}
