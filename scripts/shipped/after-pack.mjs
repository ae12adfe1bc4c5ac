/** Called by electron-builder for each packed program: names what of others is in it, and refuses what may not be. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from '../runtime/local-program.mjs';
import { refusedWorks } from './allowed-licences.mjs';
import { billOfMaterials } from './bill-of-materials.mjs';
import { licenceTexts } from './licence-texts.mjs';
import { shippedWorks } from './works.mjs';

/** Names of both files, beside the program's archive. */
export const LICENCES_FILE = 'LICENSES.txt';
/** CycloneDX's own ending. */
export const BILL_FILE = 'sbom.cdx.json';

/**
 * Writes both files; rejects when a work is under a licence that is not in the list.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function nameShippedWorks({ appOutDir, packager }) {
  const resources = packager.getResourcesDir(appOutDir);
  const electronVersion = String(packager.config.electronVersion);
  const works = shippedWorks(path.join(resources, 'app.asar'), electronVersion);
  const refused = refusedWorks(works);
  if (refused.length > 0) throw new Error(`These may not be shipped:\n${refused.join('\n')}`);
  const program = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  writeFileSync(path.join(resources, LICENCES_FILE), licenceTexts(works));
  writeFileSync(path.join(resources, BILL_FILE), billOfMaterials(program, works));
}
