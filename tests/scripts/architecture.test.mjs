import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { layerOf, readRoomImports } from '../../scripts/architecture/imports.ts';
import { architecturePictures, PICTURE_MARK } from '../../scripts/architecture/picture.ts';

const project = path.join(import.meta.dirname, '../..');
const imports = readRoomImports(path.join(project, 'src'));

describe('the architecture', () => {
  it('is drawn from the imports as they are', () => {
    // Drawn anew by `npm run architecture`.
    const [, pictures] = readFileSync(path.join(project, 'docs/architecture.md'), 'utf8').split(PICTURE_MARK);
    expect(pictures?.trim()).toBe(architecturePictures(imports).trim());
  });

  it('has core at the bottom, and one direction', () => {
    const below = (layer) =>
      new Set(
        imports
          .filter(({ from }) => layerOf(from) === layer)
          .map(({ to }) => layerOf(to))
          .filter((other) => other !== layer),
      );
    expect(below('core')).toEqual(new Set());
    expect(below('contract')).toEqual(new Set(['core']));
    expect(below('renderer')).toEqual(new Set(['contract', 'core']));
    expect(below('main')).toEqual(new Set(['contract', 'core']));
  });

  it('reads imports out of components, too', () => {
    expect(imports).toContainEqual(
      expect.objectContaining({ from: 'renderer/views', to: 'renderer/features' }),
    );
  });
});
