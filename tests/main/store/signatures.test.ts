import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import type { SignatureContent } from '../../../src/core/signature/signature.ts';
import { completeInput, minimalInput } from '../../support/inputs.ts';
import { codesOf, newCase, rawDatabase, temporaryStore, valueOf } from './support/open-stores.ts';

const drawn: SignatureContent = {
  kind: 'drawn',
  strokes: [{ hasPressure: false, points: [[10, 20, 0.5], [30.5, 40, 0.5]] }], // prettier-ignore
};
const photo: SignatureContent = { kind: 'photo', png: new Uint8Array([137, 80, 78, 71]) };

describe('signatures', () => {
  it('belong to the applicant, whose other cases share them', () => {
    const { store } = temporaryStore();
    const [first, second] = [newCase(store, completeInput()), newCase(store, completeInput())];
    const stranger = newCase(store, { ...minimalInput(), applicant: { passport: { number: 'N7654321' } } });
    expect(valueOf(store.signatures.of(first))).toBeUndefined();
    const kept = valueOf(store.signatures.keep(first, drawn));
    expect(kept.content).toEqual(drawn);
    expect(kept.digest).toBe(createHash('sha256').update(JSON.stringify(drawn.strokes)).digest('hex'));
    expect(valueOf(store.signatures.of(second))).toEqual(kept);
    expect(valueOf(store.signatures.of(stranger))).toBeUndefined();
  });

  it('are replaced, and deleted for good', () => {
    const { store, folder, key } = temporaryStore();
    const id = newCase(store, completeInput());
    valueOf(store.signatures.keep(id, drawn));
    expect(valueOf(store.signatures.keep(id, photo)).content).toEqual(photo);
    valueOf(store.signatures.remove(id));
    expect(valueOf(store.signatures.of(id))).toBeUndefined();
    expect(codesOf(store.signatures.remove(id))).toEqual(['signature/not-found']);
    expect(rawDatabase(folder, key).prepare('SELECT count(*) FROM signature').pluck().get()).toBe(0);
  });

  it('go with the applicant’s last case', () => {
    const { store, folder, key } = temporaryStore();
    const [first, second] = [newCase(store, completeInput()), newCase(store, completeInput())];
    const count = rawDatabase(folder, key).prepare('SELECT count(*) FROM signature').pluck();
    valueOf(store.signatures.keep(first, drawn));
    valueOf(store.cancellations.remove(first));
    expect(count.get()).toBe(1);
    valueOf(store.cancellations.remove(second));
    expect(count.get()).toBe(0);
  });

  it('need a case whose applicant has a passport number', () => {
    const { store } = temporaryStore();
    const id = newCase(store);
    expect(valueOf(store.signatures.hasOwner(id))).toBe(false);
    expect(codesOf(store.signatures.keep(id, drawn))).toEqual(['signature/no-applicant']);
    expect(valueOf(store.signatures.of(id))).toBeUndefined();
    expect(codesOf(store.signatures.of('ZZZZZZZZ'))).toEqual(['cancellation/not-found']);
    expect(valueOf(store.signatures.hasOwner(newCase(store, minimalInput())))).toBe(true);
  });
});
