/** The software bill of materials of a packed program, in CycloneDX 1.6. */
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import * as parseExpression from 'spdx-expression-parse';

const { Component, Bom } = Models;
const licences = new Contrib.License.Factories.LicenseFactory(parseExpression.default);

/**
 * The same works give the same bytes: no time and no number of its own.
 * @param {{ name: string, version: string, license: string }} program
 * @param {import('./works.mjs').Work[]} works
 */
export function billOfMaterials(program, works) {
  const root = new Component(Enums.ComponentType.Application, program.name, {
    version: program.version,
    bomRef: `${program.name}@${program.version}`,
    licenses: new Models.LicenseRepository([licences.makeFromString(program.license)]),
  });
  const bom = new Bom({ metadata: new Models.Metadata({ component: root }) });
  for (const one of works) {
    const component = componentOf(one);
    bom.components.add(component);
    root.dependencies.add(component.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`;
}

function componentOf(/** @type {import('./works.mjs').Work} */ one) {
  const { name, version, licence, isPackage = false, parts = [] } = one;
  const [, scope, bare] = /^(?:(@[^/]+)\/)?(.+)$/.exec(name) ?? [];
  const purl = isPackage
    ? new PackageURL('npm', scope, bare ?? name, version, undefined, undefined)
    : undefined;
  const component = new Component(Enums.ComponentType.Library, isPackage ? (bare ?? name) : name, {
    bomRef: version === undefined ? name : `${name}@${version}`,
    licenses: new Models.LicenseRepository([licences.makeFromString(licence)]),
    ...(version === undefined ? {} : { version }),
    ...(scope === undefined || !isPackage ? {} : { group: scope }),
    ...(purl === undefined ? {} : { purl: purl.toString() }),
  });
  for (const part of parts) {
    const bomRef = `${name}/${part.name}`;
    component.components.add(new Component(Enums.ComponentType.Library, part.name, { ...part, bomRef }));
  }
  return component;
}
