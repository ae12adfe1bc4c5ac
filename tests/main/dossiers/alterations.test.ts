/** Whatever is altered in a dossier, the check finds it and says where. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import type { PartPlace, Place } from '../../../src/core/dossier/place.ts';
import { readSeal, sealBytes, statementBytes, type FoundSeal } from '../../../src/core/dossier/seal.ts';
import { verifyDossier } from '../../../src/core/dossier/verify.ts';
import { makeSigningKey, nodeCrypto, signWith } from '../../../src/main/dossiers/node-crypto.ts';
import { valueOf } from '../store/support/open-stores.ts';
import { dossierOf, sampleCase, storeOfFile } from './sample-dossier.ts';

let bytes: Uint8Array;
let seal: FoundSeal;
beforeAll(async () => {
  const { store, id } = await sampleCase(storeOfFile());
  ({ bytes } = await dossierOf(store, id));
  const reading = readSeal(bytes);
  if (reading.kind !== 'found') throw new Error(reading.kind);
  ({ seal } = reading);
});

async function placesOf(file: Uint8Array): Promise<readonly Place[]> {
  const verdict = await verifyDossier(file, nodeCrypto);
  return verdict.result === 'altered' ? verdict.places : [];
}

function flipped(index: number, bit: number): Uint8Array {
  const altered = bytes.slice();
  altered[index] = (altered[index] ?? 0) ^ (1 << bit);
  return altered;
}

/** What lies at a byte: that, and nothing else, must be named. */
function placeAt(index: number): Place {
  if (index >= seal.from) return { kind: 'seal' };
  const part = seal.statement.parts.find(({ from, byteCount }) => index < from + byteCount);
  if (part === undefined) throw new Error('The parts have a gap');
  return part.place;
}

describe('one bit', () => {
  it('anywhere is found and its place named', { timeout: 120_000 }, async () => {
    const anywhere = fc.tuple(fc.nat(bytes.byteLength - 1), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(anywhere, async ([index, bit]) => {
        expect(await placesOf(flipped(index, bit))).toEqual([placeAt(index)]);
      }),
      { seed: 20261126, numRuns: 400 },
    );
  });

  it('in every part of the document is found', async () => {
    const places = new Map<string, PartPlace>();
    for (const { place, from, byteCount } of seal.statement.parts) {
      const middle = from + Math.floor(byteCount / 2);
      expect(await placesOf(flipped(middle, 0))).toEqual([place]);
      places.set(JSON.stringify(place), place);
    }
    const kinds = [...places.values()].map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['structure', 'page', 'pages', 'attachment']));
    expect(kinds.filter((kind) => kind === 'page')).toHaveLength(9);
    expect(kinds.filter((kind) => kind === 'attachment')).toHaveLength(6);
  });

  it('of the seal is found, each of its last thousand bytes and each of its marks', async () => {
    const last = Array.from({ length: 1000 }, (_, index) => bytes.byteLength - 1 - index);
    const first = Array.from({ length: 300 }, (_, index) => seal.from + index);
    for (const [count, index] of [...last, ...first].entries())
      expect([index, await placesOf(flipped(index, count % 8))]).toEqual([index, [{ kind: 'seal' }]]);
  });
});

describe('more than a bit', () => {
  it('taken out or put in is named with its place', async () => {
    const photo = seal.statement.files.find(({ name }) => name === 'stamped.jpg')!;
    const at = photo.from + 100;
    const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 7)]);
    const place = { kind: 'attachment', name: 'stamped.jpg' };
    expect(await placesOf(shorter)).toEqual([place, { kind: 'length', missingBytes: 7 }]);
    const longer = Buffer.concat([bytes.subarray(0, at), Buffer.from('xyz'), bytes.subarray(at)]);
    expect(await placesOf(longer)).toEqual([place, { kind: 'length', missingBytes: -3 }]);
  });

  it('at the end is found, and a file without its end has no seal', async () => {
    expect(await placesOf(Buffer.concat([bytes, Buffer.from('\n')]))).toEqual([{ kind: 'seal' }]);
    expect(await placesOf(bytes.subarray(0, -1))).toEqual([{ kind: 'seal' }]);
    const without = await verifyDossier(bytes.subarray(0, seal.from), nodeCrypto);
    expect(without).toEqual({ result: 'no-seal' });
    expect(await verifyDossier(new Uint8Array(), nodeCrypto)).toEqual({ result: 'no-seal' });
  });

  it('cannot be sealed again without another key', async () => {
    const at = seal.statement.parts[3]!;
    const body = bytes.slice(0, seal.from);
    body[at.from] = (body[at.from] ?? 0) ^ 1;
    const sha256 = await nodeCrypto.sha256(body);
    const parts = await Promise.all(
      seal.statement.parts.map(async (part) => ({
        ...part,
        sha256: await nodeCrypto.sha256(body.subarray(part.from, part.from + part.byteCount)),
      })),
    );
    const key = makeSigningKey();
    const forge = (publicKey: string) => {
      const statement = statementBytes({ ...seal.statement, sha256, parts, publicKey });
      return Buffer.concat([body, sealBytes(statement, signWith(key, statement), seal.statement.startXref)]);
    };
    // Under the old key the signature is wrong; under a new one the fingerprint is another.
    expect(await placesOf(forge(seal.statement.publicKey))).toEqual([{ kind: 'seal' }]);
    const other = await verifyDossier(forge(Buffer.from(key.publicKey).toString('hex')), nodeCrypto);
    expect(other).toMatchObject({ result: 'intact', fingerprint: await nodeCrypto.sha256(key.publicKey) });
  });

  it('is not taken from the seal of a dossier that is attached', async () => {
    const { store, id } = await sampleCase();
    const receipt = { bytes, fileName: 'inner.pdf', kind: 'other', cancellationId: id } as const;
    valueOf(await store.receipts.add(receipt));
    const outer = (await dossierOf(store, id)).bytes;
    expect(await placesOf(outer)).toEqual([]);
    const inner = outer.indexOf('%'.charCodeAt(0), outer.byteLength / 2);
    const altered = outer.slice();
    altered[inner] = 0;
    expect(await placesOf(altered)).toHaveLength(1);
    // A broken outer seal is never replaced by the whole one inside.
    const marks = Buffer.from(outer).lastIndexOf('%SimClose-Seal-1 ');
    altered.set(outer);
    altered[marks + 1] = 0;
    expect(await placesOf(altered)).toEqual([{ kind: 'seal' }]);
  });

  it('such as a key that is none, or of another kind, is no key', async () => {
    const message = Buffer.from('a');
    const key = makeSigningKey();
    const signature = Buffer.from(signWith(key, message), 'hex');
    expect(await nodeCrypto.isSigned(key.publicKey, message, signature)).toBe(true);
    expect(await nodeCrypto.isSigned(new Uint8Array(44), message, signature)).toBe(false);
    expect(await nodeCrypto.isSigned(key.publicKey, message, signature.subarray(1))).toBe(false);
  });
});
