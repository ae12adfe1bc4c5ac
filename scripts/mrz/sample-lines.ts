/** Lines of characters as a camera might see them, cut into cells as the reader cuts them: what the network learns from. */
import sharp from 'sharp';

import { CELL, PITCH_PIXELS, ZONE_CHARACTERS, cellAt } from '../../src/main/passports/glyph-cell.ts';
import { DRAWN, type GlyphPicture } from './glyph-pictures.ts';
import type { Random } from './random.ts';

/** A cell and which character of {@link ZONE_CHARACTERS} stands in it. */
export interface Sample {
  readonly cell: Float32Array;
  readonly answer: number;
}

/** Characters of one line; short lines let weights and light vary more often. */
const LINE_CHARACTERS = 12;
/** Blank characters at either end. */
const MARGIN = 2;
/** Characters that are taken for one another; they come more often. */
const ALIKE = '0OQDC1IL5S8B2ZG6UVNMHKXY7TPRF<';

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** One line, seen once. */
export async function sampleLine(
  weights: readonly ReadonlyMap<string, GlyphPicture>[],
  random: Random,
): Promise<readonly Sample[]> {
  const text = Array.from({ length: LINE_CHARACTERS }, () =>
    random.pick([...(random.next() < 0.5 ? ALIKE : ZONE_CHARACTERS)]),
  );
  const page = drawLine(text, random.pick(weights), random);
  const camera = cameraOf(page, random);
  const seen = await photograph(page, camera, random);
  const strip = stripOf(seen, page, camera, random);
  const shift = random.between(-2.4, 2.4);
  return text.map((character, index) => {
    const centre = (index + MARGIN + 0.5) * PITCH_PIXELS + shift + random.between(-0.8, 0.8);
    const cell = cellAt(strip, Math.round(centre - CELL.width / 2));
    return { cell, answer: ZONE_CHARACTERS.indexOf(character) };
  });
}

/** Ink on patterned paper. */
function drawLine(text: readonly string[], glyphs: ReadonlyMap<string, GlyphPicture>, random: Random): Grey {
  const [width, height] = [(LINE_CHARACTERS + 2 * MARGIN) * DRAWN.pitch, DRAWN.height * 2];
  const paper = random.between(150, 255);
  const ink = random.between(10, Math.max(20, paper - 90));
  const values = new Float32Array(width * height).fill(paper);
  const waves = Array.from({ length: 3 }, () => ({
    ...{ across: random.between(-0.4, 0.4), down: random.between(-0.4, 0.4) },
    ...{ phase: random.between(0, 6.28), depth: random.between(0, 14) },
  }));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const index = y * width + x;
      for (const { across, down, phase, depth } of waves)
        values[index] = (values[index] ?? 0) - depth * Math.max(0, Math.sin(across * x + down * y + phase));
    }
  }
  text.forEach((character, position) => {
    const glyph = glyphs.get(character);
    if (glyph === undefined) return;
    const left = (position + MARGIN) * DRAWN.pitch;
    const lift = DRAWN.height / 2 + Math.round(random.normal() * 0.6);
    for (let y = 0; y < DRAWN.height; y += 1) {
      for (let x = 0; x < DRAWN.pitch; x += 1) {
        const share = (glyph.ink[y * DRAWN.pitch + x] ?? 0) / 255;
        const index = (y + lift) * width + left + x;
        values[index] = (values[index] ?? 0) * (1 - share) + ink * share;
      }
    }
  });
  return { width, height, values };
}

/** How the line lies in the picture, and how finely it is seen. */
interface Camera {
  readonly scale: number;
  readonly cos: number;
  readonly sin: number;
  readonly squeeze: number;
  readonly lean: number;
  readonly width: number;
  readonly height: number;
}

function cameraOf(page: Grey, random: Random): Camera {
  const pitch = random.between(8.5, 26);
  const angle = (random.between(-8, 8) * Math.PI) / 180;
  const scale = pitch / DRAWN.pitch;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    ...{ scale, cos, sin, squeeze: random.between(0.9, 1.1), lean: random.between(-0.08, 0.08) },
    width: Math.ceil((page.width * cos + page.height * Math.abs(sin)) * scale * 1.15) + 4,
    height: Math.ceil((page.width * Math.abs(sin) + page.height * cos) * scale * 1.15) + 4,
  };
}

/** The place in the picture of a place on the paper. */
function seenAt({ scale, cos, sin, squeeze, lean, width, height }: Camera, page: Grey, x: number, y: number) {
  const v = (y - page.height / 2) * squeeze;
  const u = x - page.width / 2 + v * lean;
  return { x: (u * cos - v * sin) * scale + width / 2, y: (u * sin + v * cos) * scale + height / 2 };
}

/** The picture: blurred, with grain and uneven light, and saved as a JPEG. */
async function photograph(page: Grey, camera: Camera, random: Random): Promise<Grey> {
  const { width, height, scale, cos, sin, squeeze, lean } = camera;
  const sharpEnough = await blurred(page, 0.45 / scale + random.between(0, 0.75) / scale);
  const pixels = new Uint8Array(width * height);
  const grain = random.next() < 0.3 ? 0 : random.between(0, 16);
  const slope = { x: random.between(-0.35, 0.35), y: random.between(-0.35, 0.35) };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [(x - width / 2) / scale, (y - height / 2) / scale];
      const v = -dx * sin + dy * cos;
      const u = dx * cos + dy * sin - v * lean;
      const light = 1 + (slope.x * dx + slope.y * dy) / page.width;
      const value = valueAt(sharpEnough, u + page.width / 2, v / squeeze + page.height / 2) * light;
      pixels[y * width + x] = Math.min(Math.max(value + random.normal() * grain, 0), 255);
    }
  }
  const quality = Math.round(random.between(45, 95));
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .jpeg({ quality })
    .toBuffer();
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, values: Float32Array.from(data) };
}

/** The strip that the reader would cut out of the picture, had it found the line nearly right. */
function stripOf(seen: Grey, page: Grey, camera: Camera, random: Random) {
  const toPage = DRAWN.pitch / PITCH_PIXELS;
  const width = (LINE_CHARACTERS + 2 * MARGIN) * PITCH_PIXELS;
  const values = new Float32Array(width * CELL.height);
  const lift = random.between(-2, 2) * toPage;
  const tilt = random.between(-0.012, 0.012);
  const stretch = random.between(0.93, 1.08);
  for (let y = 0; y < CELL.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pageX = (x + 0.5) * toPage;
      const down = (y + 0.5 - CELL.height / 2) * toPage * stretch;
      const pageY = page.height / 2 + down + lift + (pageX - page.width / 2) * tilt;
      const place = seenAt(camera, page, pageX, pageY);
      values[y * width + x] = valueAt(seen, place.x, place.y);
    }
  }
  return { width, values };
}

/** The value between pixels. */
function valueAt({ width, height, values }: Grey, x: number, y: number): number {
  const left = Math.min(Math.max(Math.floor(x), 0), width - 2);
  const top = Math.min(Math.max(Math.floor(y), 0), height - 2);
  const [across, down] = [Math.min(Math.max(x - left, 0), 1), Math.min(Math.max(y - top, 0), 1)];
  const at = (dx: number, dy: number) => values[(top + dy) * width + left + dx] ?? 0;
  return (
    (at(0, 0) * (1 - across) + at(1, 0) * across) * (1 - down) +
    (at(0, 1) * (1 - across) + at(1, 1) * across) * down
  );
}

/** A Gaussian blur. */
async function blurred({ width, height, values }: Grey, sigma: number): Promise<Grey> {
  const raw = { width, height, channels: 1 } as const;
  const { data } = await sharp(Uint8ClampedArray.from(values), { raw })
    .blur(Math.max(sigma, 0.3))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, values: Float32Array.from(data) };
}
