/** Limits of the thread in which foreign forms are read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { idFromBytes } from '../../../src/core/cancellation/reference.ts';
import { createForeignForms } from '../../../src/main/foreign-forms/foreign-forms.ts';
import type { MappedContent } from '../../../src/main/foreign-forms/messages.ts';
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

  it('that nobody waits for any more is ended', async () => {
    const forms = createForeignForms(RESOURCES, undefined, program('for (;;);'));
    const [first, second] = [forms.inspect(BYTES, 'f.pdf'), forms.list(BYTES, 'f.pdf')];
    forms.cancel();
    const cancelled = { ok: false, problems: [{ path: 'f.pdf', code: 'form/cancelled' }] };
    expect(await Promise.all([first, second])).toEqual([cancelled, cancelled]);
  });

  it('fills for a case, and the same content has the same digest', async () => {
    const forms = createForeignForms(RESOURCES);
    const content = {
      mapping: {
        formDigest: 'a'.repeat(64),
        operator: 'izi',
        entries: [{ field: 'fio', source: 'applicant.fullName' }],
        placed: [],
      },
      values: new Map([['applicant.fullName', 'ZHANG WEI']]),
      lang: 'ru',
      date: '2026-11-23',
      cancellationId: idFromBytes(new Uint8Array(5)),
      letterNumber: 1,
      chainHead: 'ab'.repeat(32),
    } as const;
    const mapped = structuredClone(content) as unknown as MappedContent;
    const filled = await forms.fillMapped(BYTES, mapped, 'f.pdf');
    const again = await forms.fillMapped(BYTES, { ...mapped, letterNumber: 2 }, 'f.pdf');
    const later = await forms.fillMapped(BYTES, { ...mapped, date: '2026-11-24' }, 'f.pdf');
    if (!filled.ok || !again.ok || !later.ok) throw new Error('not filled');
    expect(filled.value.contentDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(again.value.contentDigest).toBe(filled.value.contentDigest);
    expect(later.value.contentDigest).not.toBe(filled.value.contentDigest);
    expect(filled.value.warnings).toEqual([]);
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
