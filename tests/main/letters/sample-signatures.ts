/** Signatures to place on letters, and a look at how much ink lies in a place. */
import type { Signature } from '../../../src/core/signature/signature.ts';
import type { PdfRectangle } from '../../../src/core/form/geometry.ts';
import type { GreyImage } from './grey-image.ts';

/** A wave across most of the sheet. */
export const STROKES = [
  {
    hasPressure: true,
    points: Array.from({ length: 80 }, (_, index): [number, number, number] => [
      60 + index * 5,
      100 + 70 * Math.sin(index / 4),
      0.3 + (index % 10) / 20,
    ]),
  },
];

/** The wave as a signature. */
export const DRAWN: Signature = { content: { kind: 'drawn', strokes: STROKES }, digest: 'd'.repeat(64) };

/** Darkness in a rectangle of a page rendered at 72 dpi, in black pixels; half a pixel at each edge is left out. */
export function inkIn({ width, height, pixels }: GreyImage, place: PdfRectangle): number {
  const [left, right] = [Math.ceil(place.x), Math.floor(place.x + place.width)];
  const [top, bottom] = [Math.ceil(height - place.y - place.height), Math.floor(height - place.y)];
  let ink = 0;
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) ink += (255 - (pixels[y * width + x] ?? 255)) / 255;
  return ink;
}
