import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { expect, test } from 'vitest';

import config from '../../electron-builder.config.mjs';
import { projectFolder } from '../../scripts/runtime/local-program.mjs';

const inElectronBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const folder = path.join(projectFolder, config.directories.buildResources);

/** electron-builder's own check, as it runs before it packs anything. */
async function validate(candidate) {
  const { validateConfiguration } = inElectronBuilder('app-builder-lib/out/util/config/config.js');
  await validateConfiguration(candidate, { isEnabled: false });
}

test('the configuration for all three systems fits the schema of electron-builder', async () => {
  await validate(config);
  await expect(validate({ ...config, nsis: { oneClick: 'no' } })).rejects.toThrow(/nsis\.oneClick/);
});

test('every system gets an icon that holds the sizes it asks for', () => {
  const sizes = readFileSync(path.join(folder, 'icon.ico')).readUInt16LE(4);
  expect(sizes).toBeGreaterThanOrEqual(6);
  for (const name of ['icon', 'simclose']) {
    expect(readFileSync(path.join(folder, `${name}.icns`)).toString('latin1', 0, 4)).toBe('icns');
    expect(readFileSync(path.join(folder, `${name}.ico`)).readUInt32LE(0)).toBe(0x0001_0000);
  }
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    for (const theme of ['program', 'backup']) {
      const png = readFileSync(path.join(folder, 'icons', theme, `${size}x${size}.png`));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  }
});

test('the names that systems know the program by agree with one another', () => {
  const { desktopName, productName } = JSON.parse(
    readFileSync(path.join(projectFolder, 'package.json'), 'utf8'),
  );
  expect(config.productName).toBe(productName);
  expect(desktopName).toBe(`${config.appId}.desktop`);
  expect(config.fileAssociations.map(({ ext }) => ext)).toEqual(['simclose']);
  expect(existsSync(path.join(folder, 'simclose.ico'))).toBe(true);
});
