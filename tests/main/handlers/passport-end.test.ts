import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { CopyEnd } from '../../../src/core/applicant/passport-copy.ts';
import type { Store } from '../../../src/main/store/open.ts';
import { completeInput } from '../../support/inputs.ts';
import { plainPicture } from '../packets/sample-files.ts';
import { openWindow } from './support/open-window.ts';

const DRAFT = { ...completeInput(), attachments: ['passport-copy'] };
const PACKET = { form: 'termination', lang: 'ru', gloss: 'none' } as const;
const encoder = new TextEncoder();

/** A case with an enclosed passport copy. */
async function caseWithCopy(passportCopyAtEnd: CopyEnd) {
  const program = await openWindow();
  const { call } = program;
  const id = await program.newCase(DRAFT);
  await call('settings.set', { language: 'en', theme: 'system', passportCopyAtEnd });
  const bytes = new Uint8Array(await plainPicture('png'));
  await call('exhibit.add', { id, kind: 'passport-copy', fileName: 'p.png', bytes });
  const hasCopy = async () => (await call('exhibit.list', { id })).length > 0;
  const prove = (text: string, kind: 'acknowledgement' | 'confirmation' = 'confirmation') =>
    call('receipt.add', { id, kind, fileName: `${text}.txt`, bytes: encoder.encode(text) });
  const told = async () =>
    (await call('cancellation.get', { id })).events
      .map(({ kind }) => kind)
      .filter((kind) => kind.startsWith('passport-'));
  const inStore = <T>(look: (store: Store) => T) => {
    let found: T | undefined;
    program.storeSession.use((store) => {
      found = look(store);
      return { ok: true, value: undefined };
    });
    return found;
  };
  return { ...program, id, hasCopy, prove, told, inStore };
}

describe('a passport copy at the end of its case', () => {
  it('is destroyed with the confirming proof where the settings say so; all else stays', async () => {
    const { call, id, answers, folder, hasCopy, prove, told, inStore } = await caseWithCopy('always');
    answers.saveTarget = join(folder, 'packet.pdf');
    const { letterId } = await call('packet.save', { id, ...PACKET, aids: [] });
    const packet = async () => Buffer.from((await call('letter.read', { letterId: letterId! })).bytes);
    const before = await packet();
    await prove('we have received it', 'acknowledgement');
    expect(await hasCopy()).toBe(true);
    await prove('the contract has ended');
    expect(await hasCopy()).toBe(false);
    expect(await told()).toEqual(['passport-destroyed']);
    const view = await call('cancellation.get', { id });
    expect(view.state).toBe('confirmed');
    expect(view.letters).toHaveLength(1);
    expect(view.receipts).toHaveLength(2);
    expect((await packet()).equals(before)).toBe(true);
    expect(inStore((store) => store.events.verify(id))).toMatchObject({
      value: { isIntact: true, brokenAt: null },
    });
  });

  it('is destroyed when a proof from the inbox confirms the case, or one is found to be a confirmation', async () => {
    const first = await caseWithCopy('always');
    const loose = {
      id: null,
      kind: 'confirmation',
      fileName: 'a.txt',
      bytes: encoder.encode('ended'),
    } as const;
    const { receipt } = await first.call('receipt.add', loose);
    expect(await first.hasCopy()).toBe(true);
    const receiptIds = [receipt.id];
    await first.call('receipt.assign', { receiptIds, cancellationId: first.id, kind: 'confirmation' });
    expect(await first.hasCopy()).toBe(false);

    const second = await caseWithCopy('always');
    const added = await second.prove('ended', 'acknowledgement');
    const change = { receiptId: added.receipt.id, cancellationId: second.id, note: '' };
    await second.call('receipt.change', { ...change, kind: 'sms-confirmation' });
    expect(await second.hasCopy()).toBe(false);
  });

  it('that was enclosed after the confirmation is not taken by a further proof', async () => {
    const { call, id, hasCopy, prove, told } = await caseWithCopy('always');
    await prove('the contract has ended');
    const bytes = new Uint8Array(await plainPicture('png'));
    await call('exhibit.add', { id, kind: 'passport-copy', fileName: 'p.png', bytes });
    await prove('once more: the contract has ended');
    expect(await hasCopy()).toBe(true);
    expect(await told()).toEqual(['passport-destroyed']);
  });

  it.each(['ask', 'never'] as const)(
    'stays where the settings say “%s”, and keeping is told',
    async (end) => {
      const { client, call, id, hasCopy, prove, told } = await caseWithCopy(end);
      await prove('the contract has ended');
      expect([await hasCopy(), await told()]).toEqual([true, []]);
      await call('passport.keepCopy', { id });
      expect([await hasCopy(), await told()]).toEqual([true, ['passport-kept']]);
      const [copy] = await call('exhibit.list', { id });
      const [event] = (await call('cancellation.get', { id })).events;
      expect(event?.details).toEqual({ sha256: copy?.sha256 });
      await call('passport.destroyCopy', { id });
      expect(await client.call('passport.keepCopy', { id })).toMatchObject({
        problems: [{ path: 'id', code: 'exhibit/not-found' }],
      });
    },
  );
});
