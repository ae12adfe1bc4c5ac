/** Draws the pictures of `docs/architecture.md` anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { readRoomImports } from './imports.ts';
import { architecturePictures, PICTURE_MARK } from './picture.ts';

const project = path.join(import.meta.dirname, '../..');
const document = path.join(project, 'docs', 'architecture.md');
const [prose = ''] = readFileSync(document, 'utf8').split(PICTURE_MARK);
const pictures = architecturePictures(readRoomImports(path.join(project, 'src')));
writeFileSync(document, `${prose}${PICTURE_MARK}\n\n${pictures}`);
