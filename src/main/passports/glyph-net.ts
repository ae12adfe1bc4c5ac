/** The small network that names a character of a machine-readable zone; its numbers come from training. */
import { CELL, ZONE_CHARACTERS } from './glyph-cell.ts';

/** A layer that looks at squares of the layer below, every second place. */
export interface Convolution {
  readonly size: number;
  readonly from: { readonly width: number; readonly height: number; readonly planes: number };
  readonly to: { readonly width: number; readonly height: number; readonly planes: number };
}

/** The layers, from the cell to the answer. */
export const CONVOLUTIONS: readonly [Convolution, Convolution] = [
  { size: 5, from: { ...CELL, planes: 1 }, to: { width: 12, height: 16, planes: 8 } },
  {
    size: 3,
    from: { width: 12, height: 16, planes: 8 },
    to: { width: 6, height: 8, planes: 16 },
  },
];
/** Numbers that the last two layers take and give. */
export const DENSE = [6 * 8 * 16, 48, ZONE_CHARACTERS.length] as const;

/** How many weights each layer has, biases last. */
export const WEIGHT_COUNTS: readonly number[] = [
  ...CONVOLUTIONS.map(({ size, from, to }) => (size * size * from.planes + 1) * to.planes),
  (DENSE[0] + 1) * DENSE[1],
  (DENSE[1] + 1) * DENSE[2],
];

/** Weights of the layers; biases stand at the end of each. */
export type GlyphNet = readonly [Float32Array, Float32Array, Float32Array, Float32Array];

/** Reads the weights as training wrote them: 32-bit floats, little-endian. Throws on a file of another size. */
export function readGlyphNet(bytes: Uint8Array): GlyphNet {
  const total = WEIGHT_COUNTS.reduce((sum, count) => sum + count, 0);
  if (bytes.byteLength !== total * 4) throw new Error('The network file has not the size of its layers');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const layer = (count: number) => {
    const weights = Float32Array.from({ length: count }, (_, index) =>
      view.getFloat32((at + index) * 4, true),
    );
    at += count;
    return weights;
  };
  const [first = 0, second = 0, third = 0, fourth = 0] = WEIGHT_COUNTS;
  return [layer(first), layer(second), layer(third), layer(fourth)];
}

/** How likely each character of {@link ZONE_CHARACTERS} stands in a cell; the sum is 1. */
export function likelihoodsOf(net: GlyphNet, cell: Float32Array): Float32Array {
  const first = convolve(CONVOLUTIONS[0], net[0], cell);
  const second = convolve(CONVOLUTIONS[1], net[1], first);
  const hidden = rectified(multiply(net[2], second, DENSE[1]));
  return softmax(multiply(net[3], hidden, DENSE[2]));
}

/** One layer of squares, negative sums cut off. */
export function convolve(layer: Convolution, weights: Float32Array, input: Float32Array): Float32Array {
  const { size, from, to } = layer;
  const output = new Float32Array(to.width * to.height * to.planes);
  const wide = padded(layer, input);
  const { width, area } = paddingOf(layer);
  const perPlane = size * size * from.planes;
  let out = 0;
  for (let plane = 0; plane < to.planes; plane += 1) {
    const bias = weights[perPlane * to.planes + plane] ?? 0;
    for (let y = 0; y < to.height; y += 1) {
      for (let x = 0; x < to.width; x += 1) {
        let sum = bias;
        let weight = plane * perPlane;
        for (let below = 0; below < from.planes; below += 1) {
          let source = below * area + y * 2 * width + x * 2;
          for (let dy = 0; dy < size; dy += 1) {
            for (let dx = 0; dx < size; dx += 1) {
              sum += (weights[weight + dx] ?? 0) * (wide[source + dx] ?? 0);
            }
            weight += size;
            source += width;
          }
        }
        output[out] = sum > 0 ? sum : 0;
        out += 1;
      }
    }
  }
  return output;
}

/** Size of one plane with the margin that lets squares reach over its edge. */
export function paddingOf({ size, from }: Convolution) {
  const margin = (size - 1) / 2;
  const width = from.width + 2 * margin;
  return { margin, width, area: width * (from.height + 2 * margin) };
}

/** Planes with zeros around them. */
export function padded(layer: Convolution, input: Float32Array): Float32Array {
  const { from } = layer;
  const { margin, width, area } = paddingOf(layer);
  const wide = new Float32Array(area * from.planes);
  for (let plane = 0; plane < from.planes; plane += 1) {
    for (let y = 0; y < from.height; y += 1) {
      const start = (plane * from.height + y) * from.width;
      wide.set(input.subarray(start, start + from.width), plane * area + (y + margin) * width + margin);
    }
  }
  return wide;
}

/** Every number of the layer below into every one of this. */
export function multiply(weights: Float32Array, input: Float32Array, count: number): Float32Array {
  const output = new Float32Array(count);
  for (let row = 0; row < count; row += 1) {
    let sum = weights[count * input.length + row] ?? 0;
    for (let column = 0; column < input.length; column += 1)
      sum += (weights[row * input.length + column] ?? 0) * (input[column] ?? 0);
    output[row] = sum;
  }
  return output;
}

/** Negative numbers cut off. */
export function rectified(values: Float32Array): Float32Array {
  return values.map((value) => (value > 0 ? value : 0));
}

/** Scores as likelihoods. */
export function softmax(scores: Float32Array): Float32Array {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
