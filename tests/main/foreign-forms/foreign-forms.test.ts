/** Limits of the thread in which foreign forms are read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { createForeignForms } from '../../../src/main/foreign-forms/foreign-forms.ts';
import { RESOURCES } from '../letters/letter-fixtures.ts';

vi.setConfig({ testTimeout: 60_000 });

const BYTES = new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/forms/reportlab.pdf')));
const TOO_LONG = { ok: false, problems: [{ path: 'f.pdf', code: 'form/took-too-long' }] };
const DAMAGED = { ok: false, problems: [{ path: 'f.pdf', code: 'form/damaged' }] };

function program(source: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

describe('a thread', () => {
  it('that never ends is ended', async () => {
    const limits = { timeMs: 200, memoryMegabytes: 1000 };
    const forms = createForeignForms(RESOURCES, limits, program('for (;;);'));
    expect(await forms.list(BYTES, 'f.pdf')).toEqual(TOO_LONG);
  });

  it.each([
    ['objects', 'const all = []; for (;;) all.push({ all: [...all] });'],
    ['buffers', 'const all = []; for (;;) all.push(new Uint8Array(1 << 24).fill(1));'],
  ])('that takes too much memory by %s is ended', async (_, source) => {
    const forms = createForeignForms(RESOURCES, { timeMs: 30_000, memoryMegabytes: 200 }, program(source));
    expect(await forms.list(BYTES, 'f.pdf')).toEqual(TOO_LONG);
  });

  it.each([
    ['throws', 'throw new Error("x")'],
    ['leaves without a word', 'process.exit(0)'],
  ])('that %s means a damaged form', async (_, source) => {
    const forms = createForeignForms(RESOURCES, undefined, program(source));
    expect(await forms.list(BYTES, 'f.pdf')).toEqual(DAMAGED);
  });

  it('lists and fills', async () => {
    const forms = createForeignForms(RESOURCES);
    const listed = await forms.list(BYTES, 'f.pdf');
    expect(listed.ok && listed.value.map(({ name }) => name)).toContain('fio');
    const filled = await forms.fill(BYTES, { fio: '李伟' }, 'f.pdf', true);
    expect(filled.ok && filled.value.pageCount).toBe(1);
    expect(filled.ok && Buffer.from(filled.value.bytes).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
