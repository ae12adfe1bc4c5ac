/**
 * Photos of printed pages, as a telephone takes them: tilted, in perspective, blurred, half in shadow, compressed
 * hard. Seeded, so that every run sees the same photos. The page may carry a stamp and handwriting in a box.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

import { fitMap, mapPoint, type PlaneMap, type Point } from '../../src/main/reading/plane.ts';
import { withFolder } from '../folder.ts';

/** A printed page, in grey. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** How a photo is taken. */
export interface PhotoConditions {
  /** Of the photo; it is 4:3 upright. */
  readonly widthPixels: number;
  /** Degrees, clockwise. */
  readonly turned: number;
  /** How far the corners are pulled in by perspective, as a part of the page's size. */
  readonly perspective: number;
  /** Sigma in pixels of a photo 1600 pixels wide. */
  readonly blur: number;
  /** How much light a shadow takes, 0 to 1. */
  readonly shadow: number;
  /** Amount of noise, in steps of grey. */
  readonly noise: number;
  readonly jpegQuality: number;
}

/** A box of the page in points from its top left corner, with what the operator put into it. */
export interface Stamped {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

const PRINT_DPI = 220;
const TABLE_GREY = 96;

/** Numbers from 0 to 1 that follow from the seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** The conditions of the photo number `index`: mild to hard in turn, all within what the program promises. */
export function conditionsOf(index: number, random: () => number): PhotoConditions {
  const hardness = (index % 4) / 3;
  const widths = [3000, 2200, 1600, 1200] as const;
  return {
    widthPixels: widths[Math.floor(index / 4) % 4] ?? 1600,
    turned: (random() * 2 - 1) * (2 + 6 * hardness),
    perspective: 0.01 + 0.05 * hardness * random(),
    blur: 0.3 + 0.6 * hardness * random(),
    shadow: 0.1 + 0.45 * hardness,
    noise: 2 + 6 * hardness,
    jpegQuality: 50,
  };
}

/** Prints a page with Poppler, which shares no code with what reads the photo. Throws where it cannot. */
export function printPage(pdf: Uint8Array, page: number, stamped?: Stamped): Promise<PrintedPage> {
  return withFolder(async (folder) => {
    const name = path.join(folder, 'page');
    const args = [
      '-r',
      String(PRINT_DPI),
      '-gray',
      '-png',
      '-singlefile',
      '-f',
      String(page),
      '-l',
      String(page),
      '-',
      name,
    ];
    const { status } = spawnSync('pdftoppm', args, { input: pdf });
    if (status !== 0) throw new Error('pdftoppm printed nothing');
    const paper = sharp(readFileSync(`${name}.png`));
    const marks = stamped === undefined ? [] : [{ input: stampOf(stamped), left: 0, top: 0 }];
    const { data, info } = await paper
      .composite(marks)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  });
}

/** A round stamp at the right of the box, and a number and a name by hand at its left. */
function stampOf({ xPt, yPt, widthPt, heightPt }: Stamped): Buffer {
  const scale = PRINT_DPI / 72;
  const [x, y, width, height] = [xPt * scale, yPt * scale, widthPt * scale, heightPt * scale];
  const radius = height * 0.42;
  const [centreX, centreY] = [x + width - radius * 1.6, y + height / 2];
  const hand = (fromX: number, fromY: number, length: number) =>
    `<path d="M${fromX} ${fromY} q${length / 8} -22 ${length / 4} 0 t${length / 4} -4 t${length / 4} 6 t${length / 4} -8" fill="none" stroke="#1a2a80" stroke-width="4"/>`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${8.268 * PRINT_DPI}" height="${11.693 * PRINT_DPI}">
    <g fill="none" stroke="#2b3fa0" stroke-width="5" opacity="0.85">
      <circle cx="${centreX}" cy="${centreY}" r="${radius}"/><circle cx="${centreX}" cy="${centreY}" r="${radius * 0.62}"/>
    </g>
    <text x="${centreX}" y="${centreY}" text-anchor="middle" font-family="DejaVu Sans" font-size="${radius * 0.26}" fill="#2b3fa0">ПРИНЯТО</text>
    <text x="${centreX}" y="${centreY + radius * 0.3}" text-anchor="middle" font-family="DejaVu Sans" font-size="${radius * 0.2}" fill="#2b3fa0">26.11.2026</text>
    ${hand(x + width * 0.15, y + height * 0.45, width * 0.22)}${hand(x + width * 0.12, y + height * 0.75, width * 0.3)}
    </svg>`,
  );
}

/** Takes a photo of a printed page, as a JPEG. */
export async function takePhoto(
  page: PrintedPage,
  conditions: PhotoConditions,
  random: () => number,
): Promise<Uint8Array> {
  const { widthPixels: width } = conditions;
  const height = Math.round((width * 4) / 3);
  const map = cameraOf(page, width, height, conditions, random);
  const data = new Uint8Array(width * height);
  const light = lightOf(width, height, conditions.shadow, random);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const noise = (random() + random() - 1) * conditions.noise;
      data[y * width + x] = Math.max(
        0,
        Math.min(255, greyOn(page, mapPoint(map, { x, y })) * light(x, y) + noise),
      );
    }
  }
  const sigma = (conditions.blur * width) / 1600;
  const sharpPhoto = sharp(data, { raw: { width, height, channels: 1 } });
  const photo = sigma < 0.3 ? sharpPhoto : sharpPhoto.blur(sigma);
  return photo.jpeg({ quality: conditions.jpegQuality }).toBuffer();
}

/** The map from the photo to the page: turned about the middle, corners pulled in unevenly. */
function cameraOf(
  page: PrintedPage,
  width: number,
  height: number,
  { turned, perspective }: PhotoConditions,
  random: () => number,
): PlaneMap {
  const scale = Math.min((width * 0.9) / page.width, (height * 0.9) / page.height);
  const angle = (turned * Math.PI) / 180;
  const corners: Point[] = [
    { x: 0, y: 0 },
    { x: page.width, y: 0 },
    { x: page.width, y: page.height },
    { x: 0, y: page.height },
  ];
  const pairs = corners.map((corner) => {
    const pull = 1 - perspective * random() * 2;
    const [x, y] = [(corner.x - page.width / 2) * scale * pull, (corner.y - page.height / 2) * scale * pull];
    const to = corner;
    return {
      from: {
        x: width / 2 + x * Math.cos(angle) - y * Math.sin(angle),
        y: height / 2 + x * Math.sin(angle) + y * Math.cos(angle),
      },
      to,
    };
  });
  const map = fitMap(pairs);
  if (map === undefined) throw new Error('Four corners determine a map');
  return map;
}

/** Light that falls off across the page, and the soft edge of a shadow. */
function lightOf(
  width: number,
  height: number,
  shadow: number,
  random: () => number,
): (x: number, y: number) => number {
  const [angle, at] = [random() * Math.PI * 2, 0.3 + random() * 0.4];
  const [alongX, alongY] = [Math.cos(angle) / width, Math.sin(angle) / height];
  return (x, y) => {
    const along = (x - width / 2) * alongX + (y - height / 2) * alongY + 0.5;
    const edge = 1 / (1 + Math.exp(-(along - at) * 24));
    return (0.92 - 0.12 * along) * (1 - shadow * edge);
  };
}

function greyOn({ width, height, data }: PrintedPage, { x, y }: Point): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return TABLE_GREY;
  const [byX, byY] = [x - left, y - top];
  const at = top * width + left;
  const upper = (data[at] ?? 255) * (1 - byX) + (data[at + 1] ?? 255) * byX;
  const lower = (data[at + width] ?? 255) * (1 - byX) + (data[at + width + 1] ?? 255) * byX;
  return upper * (1 - byY) + lower * byY;
}
