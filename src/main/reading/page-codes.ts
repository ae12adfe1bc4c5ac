/** Finds the codes of our pages in pictures, as they are, larger, with more contrast, and piece by piece. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';

import { parsePageCode } from '../../core/form/page-code.ts';
import { pipelineOf, type GreyPicture } from './grey-picture.ts';
import type { Corners, Point } from './plane.ts';

/** A code and where it is in the picture. */
export interface FoundCode {
  readonly text: string;
  readonly corners: Corners;
}

/** A part of the picture and how much it is enlarged. */
interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Stretch light and shadow, and sharpen. */
  readonly isSharpened: boolean;
}

const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 4,
  // What looks like a code and cannot be read tells that it is worth looking closer.
  returnErrors: true,
};
/** Pixels to which a picture may be enlarged; more costs time and shows nothing new. */
const MOST_PIXELS = 20_000_000;
/** A code of ours has 33 modules and a quiet zone. */
const LEAST_SIDE = 40;

let isPrepared = false;

/** What a look at a picture shows. */
interface Look {
  readonly codes: readonly FoundCode[];
  /** Something looks like a code. */
  readonly isPromising: boolean;
}

/**
 * The codes of our pages in a picture; the first view that shows any counts. Other codes are nobody's business. A
 * picture in which nothing looks like a code is not searched piece by piece.
 */
export async function findPageCodes(picture: GreyPicture): Promise<readonly FoundCode[]> {
  prepare();
  let isPromising = false;
  for (const view of firstViews(picture)) {
    const look = await lookAt(picture, view);
    if (look.codes.length > 0) return look.codes;
    isPromising ||= look.isPromising;
  }
  for (const view of isPromising ? closerViews(picture) : []) {
    const { codes } = await lookAt(picture, view);
    if (codes.length > 0) return codes;
  }
  return [];
}

/** As it is, twice as large, with more contrast, half as large: blur and noise go. */
function firstViews({ width, height }: GreyPicture): readonly View[] {
  const whole = { left: 0, top: 0, width, height };
  const isSmall = width * height * 4 <= MOST_PIXELS;
  return [
    { ...whole, scale: 1, isSharpened: false },
    ...(isSmall ? [{ ...whole, scale: 2, isSharpened: false }] : []),
    { ...whole, scale: 1, isSharpened: true },
    { ...whole, scale: 0.5, isSharpened: false },
  ];
}

/** Piece by piece, enlarged, with more contrast. */
function closerViews({ width, height }: GreyPicture): readonly View[] {
  const quarters = quartersOf(width, height);
  const views = [1, 2, 3].flatMap((scale) => quarters.map((part) => ({ ...part, scale, isSharpened: true })));
  return views.filter((view) => view.width * view.height * view.scale * view.scale <= MOST_PIXELS);
}

/** Six tenths of the picture each way, so that no code lies on a seam. */
function quartersOf(width: number, height: number): readonly Omit<View, 'scale' | 'isSharpened'>[] {
  const [partWidth, partHeight] = [Math.ceil(width * 0.6), Math.ceil(height * 0.6)];
  return [0, height - partHeight].flatMap((top) =>
    [0, width - partWidth].map((left) => ({ left, top, width: partWidth, height: partHeight })),
  );
}

async function lookAt(picture: GreyPicture, view: View): Promise<Look> {
  const { left, top, width, height, scale, isSharpened } = view;
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (size.width < LEAST_SIDE || size.height < LEAST_SIDE) return { codes: [], isPromising: false };
  const isWhole = scale === 1 && !isSharpened && width === picture.width && height === picture.height;
  const pixels = isWhole ? picture.data : await pixelsOf(picture, view, size);
  const results = await readBarcodes({ data: inColour(pixels), colorSpace: 'srgb', ...size }, OPTIONS);
  const inPicture = ({ x, y }: Point): Point => ({ x: left + x / scale, y: top + y / scale });
  const codes = results.flatMap(({ text, isValid, position }): readonly FoundCode[] => {
    if (!isValid || parsePageCode(text) === undefined) return [];
    const { topLeft, topRight, bottomRight, bottomLeft } = position;
    return [
      {
        text,
        corners: [inPicture(topLeft), inPicture(topRight), inPicture(bottomRight), inPicture(bottomLeft)],
      },
    ];
  });
  return { codes, isPromising: results.length > 0 };
}

async function pixelsOf(
  picture: GreyPicture,
  { left, top, width, height, isSharpened }: View,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const resized = pipelineOf(picture)
    .extract({ left, top, width, height })
    .resize({ ...size, fit: 'fill', kernel: 'cubic' });
  const seen = isSharpened ? resized.normalise({ lower: 2, upper: 98 }).sharpen() : resized;
  return seen.toColourspace('b-w').raw().toBuffer();
}

/** The reader takes red, green, blue and opacity. */
function inColour(grey: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const colours = new Uint32Array(grey.length);
  for (let index = 0; index < grey.length; index += 1) {
    // The same whichever end of a number comes first: three equal bytes, and 255.
    colours[index] = (0xff000000 | ((grey[index] ?? 0) * 0x010101)) >>> 0;
  }
  return new Uint8ClampedArray(colours.buffer);
}

function prepare(): void {
  if (isPrepared) return;
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  // Given here, it is not fetched.
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } });
  isPrepared = true;
}
