/** Photos of signatures, made for tests: ink of a known shape on paper, in all kinds of light. */
import sharp from 'sharp';

/** Size of the sample photos, in pixels; the ink lies within {@link INK}. */
export const PHOTO = { width: 1600, height: 1000 } as const;

/** Where the signature is. */
export const INK = { left: 380, top: 330, width: 840, height: 300 } as const;

/** What the paper and the light are like. */
export interface Scene {
  /** The pen's colour. */
  readonly pen?: string;
  readonly penWidth?: number;
  /** Drawn below the ink, as SVG: lines, shadows, a table. */
  readonly below?: string;
  /** Leaves the ink out. */
  readonly isBlank?: boolean;
}

/** From bright at one corner to a quarter of that at the other, as a hand's or a telephone's shadow. */
export const SHADOW = `<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f4f1ea"/>
  <stop offset="1" stop-color="#5d5b57"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>`;

/** A shadow with a sharp edge through the middle of the signature. */
export const HARD_SHADOW = `<rect x="0" y="0" width="800" height="1000" fill="#8e8b85"/>`;

/** Ruled paper, a little tilted, with lines as dark as the pen. */
export const RULES = Array.from(
  { length: 12 },
  (_, index) => `<path d="M-50 ${80 * index} L1650 ${80 * index + 40}" stroke="#222" stroke-width="3"/>`,
).join('');

/** The dark table beyond the sheet. */
export const TABLE = `<path d="M0 0 H1600 V70 L0 120 Z" fill="#2c2620"/><rect x="0" y="930" width="1600" height="70" fill="#2c2620"/>`;

/** The path of the signature: three loops and a line below them. */
const PATH = `M420 560 C460 300 560 300 540 560 S700 280 720 540 S860 330 900 520 S1100 380 1180 460
  M410 600 C620 630 900 620 1120 570`;

/** A photo, as a PNG. */
export async function photoOf({ pen = '#1b2a5a', penWidth = 12, below = '', isBlank = false }: Scene = {}) {
  const ink = `<path d="${PATH}" fill="none" stroke="${pen}" stroke-width="${penWidth}" stroke-linecap="round"/>`;
  const svg = `<svg width="${PHOTO.width}" height="${PHOTO.height}"><rect width="100%" height="100%" fill="#e9e6df"/>
    ${below}${isBlank ? '' : ink}</svg>`;
  const grain = await sharp({
    create: {
      ...PHOTO,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 7 },
    },
  })
    .png()
    .toBuffer();
  return sharp(Buffer.from(svg))
    .composite([{ input: grain, blend: 'soft-light' }])
    .removeAlpha()
    .png()
    .toBuffer();
}

/** How opaque the ink of a cut-out is, with its size. */
export async function alphaOf(png: Uint8Array) {
  const { data, info } = await sharp(png).extractChannel('alpha').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, values: data };
}

/** The share of a cut-out that is ink. */
export async function inkShareOf(png: Uint8Array): Promise<number> {
  const { values } = await alphaOf(png);
  return values.reduce((sum, value) => sum + value, 0) / 255 / values.length;
}
