/** Draws an invented passport's page and photographs it: turned, in perspective, blurred, with grain and shadow. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { create } from 'fontkit';
import sharp from 'sharp';

import { ADVANCE_UNITS, outlinesOf } from '../../../scripts/mrz/glyph-shapes.ts';
import type { Random } from '../../../scripts/mrz/random.ts';
import type { Specimen } from './specimen.ts';

/** How bad a picture is, from a scan to a hurried photo. */
export const LEVELS = [
  { turn: 1, bend: 0, blur: 0.4, grain: 3, quality: 92, width: 1600, shadow: 0, glare: 0 },
  { turn: 3, bend: 0.015, blur: 0.8, grain: 6, quality: 85, width: 1500, shadow: 0.2, glare: 0 },
  { turn: 5.5, bend: 0.03, blur: 1.2, grain: 9, quality: 75, width: 1400, shadow: 0.35, glare: 0 },
  { turn: 8, bend: 0.045, blur: 1.7, grain: 12, quality: 60, width: 1300, shadow: 0.45, glare: 40 },
] as const;
/** One level. */
export type Level = (typeof LEVELS)[number];

/** A page of a passport in millimetres (ICAO Doc 9303-4), and dots for each. */
const PAGE = { width: 125, height: 88 };
const DOTS = 12;
/** Table around the page, in millimetres. */
const TABLE = 10;
/** Where the zone stands: left edge of the first character, base lines from the page's foot. */
const ZONE = { left: 6.6, baseLines: [14.2, 7.85], pitch: 2.54 };

const tinos = create(
  readFileSync(path.join(import.meta.dirname, '../../../resources/fonts/tinos-regular.ttf')),
);
const ocrB = outlinesOf('ocr-b');

/** A flat picture of the page, as a scanner makes it. */
export async function drawPage(specimen: Specimen, random: Random): Promise<Buffer> {
  const waves = Array.from({ length: 16 }, (_, row) => {
    const y = row * 6;
    const shift = random.between(0, 12);
    return `<path d="M-20 ${y} q 6 ${5 + shift / 4} 12 0 ${'t 12 0 '.repeat(13)}" fill="none" stroke="#b8ab8c" stroke-width=".25" opacity=".7"/>`;
  });
  const rows = [
    ['PASSPORT', specimen.country],
    [specimen.surname, specimen.givenNames],
    [specimen.number, specimen.birth],
    ['AUTHORITY', specimen.expiry],
  ];
  const texts = rows.map(
    ([left = '', right = ''], row) =>
      words(left, 45, 14 + row * 11, 3.6) + words(right, 85, 14 + row * 11, 3.6),
  );
  const zone = specimen.lines.map((line, row) =>
    [...line].map((character, place) => zoneGlyph(character, place, row)).join(''),
  );
  const [width, height] = [PAGE.width + 2 * TABLE, PAGE.height + 2 * TABLE];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * DOTS}" height="${height * DOTS}"
    viewBox="${-TABLE} ${-TABLE} ${width} ${height}"><rect x="${-TABLE}" y="${-TABLE}" width="${width}" height="${height}" fill="#6e6a64"/>
    <rect width="${PAGE.width}" height="${PAGE.height}" fill="#efe9da"/>${waves.join('')}
    <rect x="5" y="10" width="33" height="44" fill="#c3c9cc"/><circle cx="21" cy="26" r="9" fill="#6f7a80"/>
    <path d="M8 54c1-14 6-18 13-18s12 4 13 18z" fill="#4a5257"/>${texts.join('')}${zone.join('')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function words(text: string, x: number, y: number, size: number): string {
  const scale = size / tinos.unitsPerEm;
  let at = x;
  return [...text]
    .map((character) => {
      const glyph = tinos.glyphForCodePoint(character.codePointAt(0) ?? 0);
      const place = `matrix(${scale} 0 0 ${-scale} ${at} ${y})`;
      at += glyph.advanceWidth * scale;
      return `<path fill="#221d1a" transform="${place}" d="${glyph.path.toSVG()}"/>`;
    })
    .join('');
}

function zoneGlyph(character: string, place: number, row: number): string {
  const scale = ZONE.pitch / ADVANCE_UNITS;
  const x = ZONE.left + place * ZONE.pitch;
  const y = PAGE.height - (ZONE.baseLines[row] ?? 0);
  const d = ocrB.get(character) ?? '';
  return `<path fill="#1c1a19" transform="matrix(${scale} 0 0 ${-scale} ${x} ${y})" d="${d}"/>`;
}

/** A photo of a page, as JPEG. */
export async function photograph(page: Buffer, level: Level, random: Random): Promise<Buffer> {
  const { data, info } = await sharp(page).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const width = level.width;
  const height = Math.round((width * info.height) / info.width);
  const toPage = placesOn(info, { width, height }, level, random);
  const light = lightOf({ width, height }, level, random);
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = toPage(x, y);
      const shine = light(x, y);
      for (let channel = 0; channel < 3; channel += 1)
        pixels[(y * width + x) * 3 + channel] = clamp(
          between(data, info, from.x, from.y, channel) * shine.times + shine.plus,
        );
    }
  }
  const blurred = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(Math.max(level.blur, 0.31))
    .raw()
    .toBuffer();
  for (let index = 0; index < blurred.length; index += 1)
    blurred[index] = clamp((blurred[index] ?? 0) + random.normal() * level.grain);
  return sharp(blurred, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: level.quality })
    .toBuffer();
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The place on the page that is seen at a place of the photo. */
function placesOn(page: Size, photo: Size, { turn, bend }: Level, random: Random) {
  const sign = random.next() < 0.5 ? -1 : 1;
  const angle = (sign * random.between(turn * 0.4, turn) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [tiltX, tiltY] = [random.between(-bend, bend), random.between(-bend, bend)];
  const fit = (page.width / photo.width) * (Math.abs(cos) + Math.abs(sin) * 0.55);
  return (x: number, y: number) => {
    const [u, v] = [x - photo.width / 2, y - photo.height / 2];
    const depth = 1 + (tiltX * u * 2) / photo.width + (tiltY * v * 2) / photo.height;
    const [a, b] = [(u * cos + v * sin) / depth, (-u * sin + v * cos) / depth];
    return { x: a * fit + page.width / 2, y: b * fit + page.height / 2 };
  };
}

/** A shadow that falls from one side, and a lamp's reflection. */
function lightOf({ width, height }: Size, { shadow, glare }: Level, random: Random) {
  const side = random.between(0, 6.28);
  const lamp = { x: random.between(0, width), y: random.between(0, height * 0.8), reach: width / 5 };
  return (x: number, y: number) => {
    const along = ((x / width - 0.5) * Math.cos(side) + (y / height - 0.5) * Math.sin(side)) * 1.4 + 0.5;
    const away = ((x - lamp.x) ** 2 + (y - lamp.y) ** 2) / lamp.reach ** 2;
    return { times: 1 - shadow * clampUnit(along), plus: glare * Math.exp(-away) };
  };
}

function between(data: Buffer, { width, height }: Size, x: number, y: number, channel: number): number {
  const left = Math.min(Math.max(Math.floor(x), 0), width - 2);
  const top = Math.min(Math.max(Math.floor(y), 0), height - 2);
  const [across, down] = [clampUnit(x - left), clampUnit(y - top)];
  const at = (dx: number, dy: number) => data[((top + dy) * width + left + dx) * 3 + channel] ?? 0;
  return (
    (at(0, 0) * (1 - across) + at(1, 0) * across) * (1 - down) +
    (at(0, 1) * (1 - across) + at(1, 1) * across) * down
  );
}

function clampUnit(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

function clamp(value: number): number {
  return Math.min(Math.max(Math.round(value), 0), 255);
}
