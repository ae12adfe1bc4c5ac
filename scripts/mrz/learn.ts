/** Gradients of the network in `src/main/passports/glyph-net.ts`, and the step that follows them (Adam). */
import {
  CONVOLUTIONS,
  DENSE,
  WEIGHT_COUNTS,
  convolve,
  multiply,
  padded,
  paddingOf,
  rectified,
  softmax,
  type Convolution,
  type GlyphNet,
} from '../../src/main/passports/glyph-net.ts';
import type { Random } from './random.ts';
import type { Sample } from './sample-lines.ts';

/** Weights at the start: small and random, biases zero. */
export function freshNet(random: Random): GlyphNet {
  const inputs = [...CONVOLUTIONS.map(({ size, from }) => size * size * from.planes), DENSE[0], DENSE[1]];
  const layers = WEIGHT_COUNTS.map((count, layer) => {
    const width = inputs[layer] ?? 1;
    const biases = count / (width + 1);
    const spread = Math.sqrt(2 / width);
    return Float32Array.from({ length: count }, (_, i) =>
      i < count - biases ? random.normal() * spread : 0,
    );
  });
  return layers as unknown as GlyphNet;
}

/** Adds the gradients of one sample and returns how surprised the network was. */
export function addGradients(net: GlyphNet, { cell, answer }: Sample, gradients: GlyphNet): number {
  const [one, two] = CONVOLUTIONS;
  const first = convolve(one, net[0], cell);
  const second = convolve(two, net[1], first);
  const hidden = rectified(multiply(net[2], second, DENSE[1]));
  const likely = softmax(multiply(net[3], hidden, DENSE[2]));
  const surprise = -Math.log(Math.max(likely[answer] ?? 0, 1e-9));
  const wrong = likely.map((share, index) => share - (index === answer ? 1 : 0));
  const toHidden = backThroughDense(net[3], hidden, wrong, gradients[3]);
  const toSecond = backThroughDense(net[2], second, only(toHidden, hidden), gradients[2]);
  const toFirst = backThroughConvolution(two, net[1], first, only(toSecond, second), gradients[1]);
  backThroughConvolution(one, net[0], cell, only(toFirst, first), gradients[0]);
  return surprise;
}

/** What goes back through cut-off numbers is cut off as well. */
function only(slope: Float32Array, output: Float32Array): Float32Array {
  return slope.map((value, index) => ((output[index] ?? 0) > 0 ? value : 0));
}

function backThroughDense(
  weights: Float32Array,
  input: Float32Array,
  slope: Float32Array,
  gradient: Float32Array,
) {
  const back = new Float32Array(input.length);
  for (let row = 0; row < slope.length; row += 1) {
    const down = slope[row] ?? 0;
    if (down === 0) continue;
    const start = row * input.length;
    for (let column = 0; column < input.length; column += 1) {
      gradient[start + column] = (gradient[start + column] ?? 0) + down * (input[column] ?? 0);
      back[column] = (back[column] ?? 0) + down * (weights[start + column] ?? 0);
    }
    const bias = slope.length * input.length + row;
    gradient[bias] = (gradient[bias] ?? 0) + down;
  }
  return back;
}

function backThroughConvolution(
  layer: Convolution,
  weights: Float32Array,
  input: Float32Array,
  slope: Float32Array,
  gradient: Float32Array,
): Float32Array {
  const { size, from, to } = layer;
  const { margin, width, area } = paddingOf(layer);
  const wide = padded(layer, input);
  const back = new Float32Array(wide.length);
  const perPlane = size * size * from.planes;
  for (let out = 0; out < slope.length; out += 1) {
    const down = slope[out] ?? 0;
    if (down === 0) continue;
    const plane = Math.floor(out / (to.width * to.height));
    const [x, y] = [out % to.width, Math.floor(out / to.width) % to.height];
    const bias = perPlane * to.planes + plane;
    gradient[bias] = (gradient[bias] ?? 0) + down;
    let weight = plane * perPlane;
    for (let below = 0; below < from.planes; below += 1) {
      let source = below * area + y * 2 * width + x * 2;
      for (let dy = 0; dy < size; dy += 1) {
        for (let dx = 0; dx < size; dx += 1) {
          gradient[weight + dx] = (gradient[weight + dx] ?? 0) + down * (wide[source + dx] ?? 0);
          back[source + dx] = (back[source + dx] ?? 0) + down * (weights[weight + dx] ?? 0);
        }
        weight += size;
        source += width;
      }
    }
  }
  return Float32Array.from({ length: input.length }, (_, at) => {
    const [column, row] = [at % from.width, Math.floor(at / from.width) % from.height];
    const plane = Math.floor(at / (from.width * from.height));
    return back[plane * area + (row + margin) * width + column + margin] ?? 0;
  });
}

/** Follows gradients, each weight at its own pace (Kingma and Ba, 2015). */
export class Adam {
  readonly #means: readonly Float32Array[];
  readonly #squares: readonly Float32Array[];
  #steps = 0;

  constructor(net: GlyphNet) {
    this.#means = net.map((layer) => new Float32Array(layer.length));
    this.#squares = net.map((layer) => new Float32Array(layer.length));
  }

  /** One step against the gradients of a batch, which are then emptied. */
  step(net: GlyphNet, gradients: GlyphNet, batch: number, pace: number): void {
    this.#steps += 1;
    const correction = Math.sqrt(1 - 0.999 ** this.#steps) / (1 - 0.9 ** this.#steps);
    net.forEach((layer, l) => {
      const [mean, square, gradient] = [this.#means[l], this.#squares[l], gradients[l]];
      if (mean === undefined || square === undefined || gradient === undefined) return;
      for (let i = 0; i < layer.length; i += 1) {
        const slope = (gradient[i] ?? 0) / batch;
        mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * slope;
        square[i] = 0.999 * (square[i] ?? 0) + 0.001 * slope * slope;
        layer[i] =
          (layer[i] ?? 0) - (pace * correction * (mean[i] ?? 0)) / (Math.sqrt(square[i] ?? 0) + 1e-8);
      }
      gradient.fill(0);
    });
  }
}
