/** Tells ink from paper in a photo, whatever the light: shadows are broad, strokes are thin. */
import { INK_STRENGTHS } from '../../core/signature/limits.ts';
import { extremeWithin, quantile, type Plane } from './plane.ts';
import { withoutRuledLines } from './ruled-lines.ts';
import { strokesOnly } from './strokes-only.ts';

/** A stroke is at most this share of the photo's longer side wide, on either side of its middle. */
const STROKE_SHARE = 1 / 36;
/** Least contrast of a photo's darkest strokes; the grain of paper has less. */
const LEAST_CONTRAST = 0.2;
/** Where ink begins, as a share of the contrast of the darkest strokes. */
const INK_SHARE = 0.42;
/** Below this many times the unrest of the paper nothing counts as ink. */
const NOISE_FACTOR = 4;
/** Half of the soft edge around the threshold, as a share of it. */
const SOFTNESS = 0.3;
/** More than this share of ink is no writing on paper. */
const MOST_INK = 0.3;

/**
 * How opaque the ink is at each pixel, from 0 to 1; undefined where there is no writing.
 * `grey` is 0 for black to 255 for white; `strength` as in {@link INK_STRENGTHS}.
 */
export function findInk(grey: Plane, strength: number): Plane | undefined {
  const contrast = contrastOf(grey);
  const peak = quantile(contrast, 0.9995);
  if (peak < LEAST_CONTRAST) return undefined;
  const threshold = thresholdOf(contrast, peak, strength);
  const isInk = {
    ...contrast,
    values: Uint8Array.from(contrast.values.map((value) => (value >= threshold ? 1 : 0))),
  };
  const kept = strokesOnly(withoutRuledLines(isInk));
  const share = kept.values.reduce((sum, value) => sum + value, 0) / kept.values.length;
  if (share === 0 || share > MOST_INK) return undefined;
  return softened(contrast, threshold, kept);
}

/** How much darker each pixel is than the paper around it, from 0 to 1; the light falls out of the quotient. */
function contrastOf(grey: Plane): Plane {
  const distance = Math.round(Math.max(grey.width, grey.height) * STROKE_SHARE);
  // What is dark but thinner than a window disappears; broad shadows come back where they were.
  const paper = extremeWithin(extremeWithin(grey, distance, 'most'), distance, 'least');
  const values = grey.values.map((value, index) =>
    Math.max(0, 1 - value / Math.max(1, paper.values[index] ?? 1)),
  );
  return { ...grey, values };
}

function thresholdOf(contrast: Plane, peak: number, strength: number): number {
  const usual = Math.max(peak * INK_SHARE, NOISE_FACTOR * quantile(contrast, 0.5));
  const factor = 2 ** ((INK_STRENGTHS.usual - strength) / 40);
  return Math.min(Math.max(usual * factor, 0.04), peak * 0.9);
}

/** The kept ink with soft edges, which reach a pixel or two beyond what counts as ink. */
function softened(contrast: Plane, threshold: number, kept: Plane<Uint8Array>): Plane {
  const near = extremeWithin({ ...kept, values: Float32Array.from(kept.values) }, 2, 'most');
  const [from, to] = [threshold * (1 - SOFTNESS), threshold * (1 + SOFTNESS)];
  const values = contrast.values.map((value, index) =>
    near.values[index] === 0 ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from))),
  );
  return { ...contrast, values };
}
