/** Operators' forms as they came, and what was said about their fields. */
import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import type { Mapping } from '../../../src/core/form/foreign/mapping.ts';
import { codesOf, rawDatabase, temporaryStore, valueOf } from './support/open-stores.ts';

const bytes = new TextEncoder().encode('%PDF-1.7 a form');
const FORM = { operator: 'beeline', fileName: '/tmp/Заявление.pdf', pageCount: 2, bytes } as const;

function mappingOf(formDigest: string, source: Mapping['entries'][number]['source']): Mapping {
  const rectangle = { x: 1.5, y: 2, width: 30, height: 10 };
  const placed = [{ name: 'p', label: 'ФИО', kind: 'text' as const, page: 1, rectangle, sizePt: 9 }];
  return { formDigest, operator: 'beeline', entries: [{ field: 'p', source }], placed };
}

describe('forms of operators', () => {
  it('are kept as they came, each once for an operator', () => {
    const { store } = temporaryStore();
    const kept = valueOf(store.ownForms.keep(FORM));
    expect(kept).toMatchObject({
      operator: 'beeline',
      fileName: 'Заявление.pdf',
      pageCount: 2,
      byteCount: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      isMapped: false,
    });
    expect(valueOf(store.ownForms.keep({ ...FORM, fileName: 'again.pdf' }))).toEqual(kept);
    const other = valueOf(store.ownForms.keep({ ...FORM, operator: 'izi' }));
    const newer = valueOf(store.ownForms.keep({ ...FORM, bytes: bytes.slice(1) }));
    expect(valueOf(store.ownForms.list('beeline')).map(({ id }) => id)).toEqual([newer.id, kept.id]);
    expect(valueOf(store.ownForms.list('izi'))).toEqual([other]);
    expect(valueOf(store.ownForms.list('kcell'))).toEqual([]);
    expect(Buffer.compare(valueOf(store.ownForms.original(kept.id)).bytes, bytes)).toBe(0);
  });

  it('are removed; what was said about their fields stays for the next import', () => {
    const { store } = temporaryStore();
    const kept = valueOf(store.ownForms.keep(FORM));
    valueOf(store.formMappings.confirm(mappingOf(kept.sha256, 'date')));
    expect(valueOf(store.ownForms.list('beeline'))[0]?.isMapped).toBe(true);
    valueOf(store.ownForms.remove(kept.id));
    expect(codesOf(store.ownForms.remove(kept.id))).toEqual(['form/not-found']);
    expect(codesOf(store.ownForms.original(kept.id))).toEqual(['form/not-found']);
    expect(valueOf(store.ownForms.keep(FORM)).isMapped).toBe(true);
  });
});

describe('mappings', () => {
  it('are kept for operator and form, the last one counts', () => {
    const { store } = temporaryStore();
    const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
    valueOf(store.formMappings.confirm(mappingOf(first, 'date')));
    valueOf(store.formMappings.confirm(mappingOf(second, 'reason')));
    valueOf(store.formMappings.confirm(mappingOf(first, 'sim.number')));
    expect(valueOf(store.formMappings.get('beeline', first))).toEqual(mappingOf(first, 'sim.number'));
    expect(valueOf(store.formMappings.get('izi', first))).toBeNull();
    expect(valueOf(store.formMappings.get('beeline', 'c'.repeat(64)))).toBeNull();
    expect(valueOf(store.formMappings.list('beeline')).map(({ formDigest }) => formDigest)).toEqual([
      first,
      second,
    ]);
  });

  it('with words of another version are asked for again', () => {
    const { store, folder, key } = temporaryStore();
    valueOf(store.formMappings.confirm(mappingOf('a'.repeat(64), 'date')));
    const db = rawDatabase(folder, key);
    db.exec(`UPDATE form_mapping SET mapping = replace(mapping, '"date"', '"of-tomorrow"')`);
    expect(valueOf(store.formMappings.get('beeline', 'a'.repeat(64)))).toBeNull();
  });
});
