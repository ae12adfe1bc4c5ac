import { afterEach, expect, test, vi } from 'vitest';

import { createLetterPool, type LetterPool } from '../../../src/main/letters/letter-pool.ts';
import { createLetterMaker, type LetterOptions } from '../../../src/main/letters/make-letter.ts';
import { readInput, RESOURCES } from './letter-fixtures.ts';

// Each thread loads the program and its fonts anew.
vi.setConfig({ testTimeout: 30_000 });

let pool: LetterPool | undefined;

afterEach(async () => {
  await pool?.close();
  pool = undefined;
});

function optionsFor(surname: string): LetterOptions {
  const draft = readInput('01-minimal.json');
  return {
    draft: { ...draft, applicant: { ...draft.applicant, surname } },
    form: 'termination',
    lang: 'ru',
    gloss: 'none',
    date: '2026-11-23',
    isComplete: true,
  };
}

test('makes the same letters as a maker of one thread, and refuses the same', async () => {
  const threads = createLetterPool(RESOURCES, 2);
  pool = threads;
  const maker = createLetterMaker(RESOURCES);
  const surnames = ['ZHANG', 'ӘБДІҒАЛИЕВ', 'ИВАНОВ', 'A\u{1F600}', 'WANG'];
  const side = await Promise.all(surnames.map((surname) => threads.make(optionsFor(surname))));
  for (const [index, surname] of surnames.entries()) {
    const alone = await maker.make(optionsFor(surname));
    if (!alone.ok) {
      expect(side[index]).toEqual(alone);
      continue;
    }
    const letter = side[index];
    if (letter?.ok !== true) throw new Error(`No letter for ${surname}`);
    expect(Buffer.compare(letter.value.bytes, alone.value.bytes)).toBe(0);
    expect(letter.value.reference).toBe(alone.value.reference);
  }
});

test('letters of a pool that is closed or broken reject instead of waiting for ever', async () => {
  const thread = createLetterPool(RESOURCES, 1);
  const letters = ['ONE', 'TWO', 'THREE', 'FOUR'].map((surname) => thread.make(optionsFor(surname)));
  const settled = Promise.allSettled(letters);
  await thread.close();
  expect((await settled).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  await expect(thread.make(optionsFor('FIVE'))).rejects.toThrow('No thread');

  const broken = createLetterPool('no/such/folder', 1);
  await expect(broken.make(optionsFor('ONE'))).rejects.toThrow('ENOENT');
  await broken.close();
});
