import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { expect, inject, test } from 'vitest';

const projectFolder = path.join(import.meta.dirname, '..', '..');

interface Component {
  readonly name: string;
  readonly group?: string;
}

function shipped(name: string): string {
  return readFileSync(path.join(path.dirname(inject('packagedProgram')), 'resources', name), 'utf8');
}

test.runIf(process.platform === 'linux')(
  'the bill of materials fits the schema of CycloneDX and names all that is shipped',
  async () => {
    const bill = shipped('sbom.cdx.json');
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(bill)).toBeNull();
    expect(await validator.validate(bill.replace('"library"', '"no such type"'))).not.toBeNull();

    const { components } = JSON.parse(bill) as { components: readonly Component[] };
    const names = components.map(({ name, group }) => (group === undefined ? name : `${group}/${name}`));
    // Of what is bundled, of what stays a package, and of what comes otherwise.
    for (const name of ['zod', 'svelte', 'sharp', 'better-sqlite3-multiple-ciphers', 'Electron', 'Tinos']) {
      expect(names).toContain(name);
    }
    const { dependencies } = JSON.parse(readFileSync(path.join(projectFolder, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const own = Object.keys(dependencies).filter((name) => name !== 'better-sqlite3');
    expect(names).toEqual(expect.arrayContaining(own));
    // Nothing that only builds or tests.
    for (const name of ['vite', 'vitest', 'electron-builder']) expect(names).not.toContain(name);

    const licences = shipped('LICENSES.txt');
    for (const name of names) expect(licences).toContain(`\n${name}`);
  },
);
