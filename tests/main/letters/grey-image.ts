/** Reads the renderers' pictures (binary PGM) and compares their ink. */

/** A grey picture, row by row from the top; 0 is black, 255 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** How two renders of the same page differ. */
export interface InkDifference {
  /** Ink of the first relative to that of the second; 1 when equal. */
  readonly ratio: number;
  /** Pixels that differ by more than a third of the scale. */
  readonly changedPixels: number;
}

/** Reads a binary PGM with 8 bits (netpbm, "P5"). */
export function readGreyImage(file: Uint8Array): GreyImage {
  const header = /^P5\s+(?:#.*\s+)*(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(file.subarray(0, 200)).toString('latin1'),
  );
  if (header === null) throw new Error('Not a binary PGM');
  const [text, width, height] = header;
  const pixels = file.subarray(text.length);
  if (pixels.length !== Number(width) * Number(height)) throw new Error('A PGM of the wrong length');
  return { width: Number(width), height: Number(height), pixels };
}

/** Sum of darkness, in black pixels. */
export function inkOf({ pixels }: GreyImage): number {
  let ink = 0;
  for (const value of pixels) ink += 255 - value;
  return ink / 255;
}

/** Compares two renders; they must have the same size. */
export function compareInk(actual: GreyImage, expected: GreyImage): InkDifference {
  if (actual.width !== expected.width || actual.height !== expected.height)
    throw new Error('Renders of different sizes');
  let changedPixels = 0;
  actual.pixels.forEach((value, index) => {
    if (Math.abs(value - (expected.pixels[index] ?? 0)) > 85) changedPixels += 1;
  });
  return { ratio: inkOf(actual) / inkOf(expected), changedPixels };
}
