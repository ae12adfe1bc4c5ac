/**
 * Trains the network that reads characters of machine-readable zones and writes it to `resources/ocr`. Run by hand;
 * the same seed gives the same file on the same version of sharp. Nothing of this runs at installation.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { ZONE_CHARACTERS } from '../../src/main/passports/glyph-cell.ts';
import { likelihoodsOf, type GlyphNet } from '../../src/main/passports/glyph-net.ts';
import { drawGlyphs } from './glyph-pictures.ts';
import { Adam, addGradients, freshNet } from './learn.ts';
import { randomFrom } from './random.ts';
import { sampleLine, type Sample } from './sample-lines.ts';

const SEED = 20261125;
const LINES = Number(process.argv[2] ?? 5000);
const CHECK_LINES = 300;
const EPOCHS = Number(process.argv[3] ?? 5);
const BATCH = 32;
const PACES = { first: 0.002, last: 0.0001 };
const target = process.argv[4] ?? path.join(import.meta.dirname, '../../resources/ocr/mrz-glyphs.bin');

const random = randomFrom(SEED);
const weights = await drawGlyphs();
const samples = await sampleLines(LINES);
const checks = await sampleLines(CHECK_LINES);
say(`${samples.length} cells to learn from, ${checks.length} to check with`);
const net = freshNet(random);
learn();
await writeFile(target, Buffer.concat(net.map((layer) => Buffer.from(layer.buffer))));

async function sampleLines(count: number): Promise<readonly Sample[]> {
  const made: Sample[] = [];
  for (let line = 0; line < count; line += 1) made.push(...(await sampleLine(weights, random)));
  return made;
}

function learn(): void {
  const adam = new Adam(net);
  const gradients = net.map((layer) => new Float32Array(layer.length)) as unknown as GlyphNet;
  const steps = Math.floor((samples.length * EPOCHS) / BATCH);
  let surprise = 0;
  for (let step = 0; step < steps; step += 1) {
    for (let i = 0; i < BATCH; i += 1) surprise += addGradients(net, random.pick(samples), gradients);
    adam.step(net, gradients, BATCH, PACES.first * (PACES.last / PACES.first) ** (step / steps));
    if ((step + 1) % 1000 === 0 || step + 1 === steps) {
      say(`step ${step + 1} of ${steps}: surprise ${(surprise / 1000 / BATCH).toFixed(4)}, ${report()}`);
      surprise = 0;
    }
  }
}

/** How many of the cells kept apart are named wrongly, and the commonest confusions. */
function report(): string {
  const confused = new Map<string, number>();
  let wrong = 0;
  for (const { cell, answer } of checks) {
    const likely = likelihoodsOf(net, cell);
    const named = likely.indexOf(Math.max(...likely));
    if (named === answer) continue;
    wrong += 1;
    const pair = `${ZONE_CHARACTERS[answer] ?? ''}→${ZONE_CHARACTERS[named] ?? ''}`;
    confused.set(pair, (confused.get(pair) ?? 0) + 1);
  }
  const worst = [...confused].toSorted(([, a], [, b]) => b - a).slice(0, 6);
  return `wrong ${((wrong / checks.length) * 100).toFixed(2)} % ${worst.map(([pair, n]) => `${pair} ${n}`).join(' ')}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
