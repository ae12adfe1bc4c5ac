/** Reads the zone in a picture of a passport. Only the thread of the passports calls this. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import sharp from 'sharp';

import { readMrz } from '../../core/applicant/mrz.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import type { Plane } from '../signatures/plane.ts';
import { CELL, type Strip } from './glyph-cell.ts';
import { readGlyphNet } from './glyph-net.ts';
import type { PictureReading, ReadingTask } from './messages.ts';
import { openPicture, type Picture } from './open-picture.ts';
import { MOST_PLACES, zonesIn, type ReadZone } from './read-zone.ts';

/** Longer side of what rows are found in, and of what is read, in pixels. */
const SMALL_PIXELS = 1000;
const LARGE_PIXELS = 1600;
/** How a passport may lie in a picture, most usual first. */
const TURNS = [0, 180, 90, 270] as const;
/** Where the zone stands in the pixels of the file has no use; the network lies beside the other resources. */
const NETWORK_FILE = join('ocr', 'mrz-glyphs.bin');

/** Problems at the task's path: those of {@link openPicture}, `passport/no-zone`, `passport/two-zones`. */
export async function readPicture(task: ReadingTask): Promise<Outcome<PictureReading>> {
  const { bytes, path, today, resourcesFolder } = task;
  const picture = await openPicture(bytes, path);
  if (!picture.ok) return picture;
  const net = readGlyphNet(await readFile(join(resourcesFolder, NETWORK_FILE)));
  const budget = { left: MOST_PLACES };
  try {
    for (const turn of TURNS) {
      const [small, large] = [
        await greyOf(picture.value, SMALL_PIXELS, turn),
        await greyOf(picture.value, LARGE_PIXELS, turn),
      ];
      const [first, second] = zonesIn({ small, large }, net, today, budget);
      if (second !== undefined) return fail(problem(path, 'passport/two-zones'));
      if (first !== undefined) return await told(first, today, path);
    }
    return fail(problem(path, 'passport/no-zone'));
  } catch {
    return fail(problem(path, 'exhibit/damaged'));
  }
}

async function told(zone: ReadZone, today: string, path: string): Promise<Outcome<PictureReading>> {
  const lines = zone.lines.map((line) => line.map(({ character }) => character).join(''));
  const reading = readMrz(lines, today, path);
  if (!reading.ok) return reading;
  // A line read one character aside looks like print, but names no state: then all of it is doubtful.
  const state = reading.value.fields.find(({ name }) => name === 'issuingState');
  const doubts = zone.lines.map((line, row) => {
    const isAside = state?.value === '' && state.span.line === row;
    return line.flatMap(({ isDoubtful }, place) => (isDoubtful || isAside ? [place] : []));
  });
  const strips = await Promise.all(zone.strips.map(pictureOf));
  return succeed({ reading: reading.value, doubts, strips });
}

async function greyOf(picture: Picture, pixels: number, turn: (typeof TURNS)[number]): Promise<Plane> {
  const { data, info } = await picture
    .read()
    .resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true })
    .rotate(turn)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const values = new Float32Array(info.width * info.height).map(
    (_, index) => data[index * info.channels] ?? 255,
  );
  return { width: info.width, height: info.height, values };
}

async function pictureOf({ width, values }: Strip): Promise<Uint8Array<ArrayBuffer>> {
  const png = await sharp(Uint8ClampedArray.from(values), {
    raw: { width, height: CELL.height, channels: 1 },
  })
    .png()
    .toBuffer();
  return new Uint8Array(png);
}
