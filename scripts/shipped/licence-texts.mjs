/** The file that carries the licences of everything that is shipped, to the users. */

const RULE = '='.repeat(78);

/**
 * One text: a list of the works, then the texts of their licences.
 * @param {import('./works.mjs').Work[]} works
 */
export function licenceTexts(works) {
  const list = works.map(({ name, version, licence }) => `${titleOf({ name, version })} (${licence})`);
  const texts = works.map((one) => {
    const text = one.text?.trim() ?? 'Its package brings no text; the licence is the one named here.';
    return `${RULE}\n${titleOf(one)}\n${one.licence}\n${RULE}\n\n${text}\n`;
  });
  return `SimClose is under the MIT licence. It contains the following works of others.\n\n${list.join('\n')}\n\n${texts.join('\n')}`;
}

function titleOf(/** @type {{ name: string, version?: string | undefined }} */ { name, version }) {
  return version === undefined ? name : `${name} ${version}`;
}
