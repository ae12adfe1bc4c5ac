/** Getting in: the first run, the passphrase, and what a wrong one does. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { MemoryProgram } from './support/memory-transport.ts';
import { openWindow } from './support/window.ts';

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the first run without a keyring', () => {
  it('wants a passphrase of eight characters, twice', async () => {
    const program = new MemoryProgram({ store: 'new' });
    openWindow(program);
    await screen.findByRole('heading', { name: 'Welcome to SimClose' });
    await type('New passphrase', 'short');
    await press('Start');
    expect(screen.getByText('Use at least 8 characters.')).toBeTruthy();
    await type('New passphrase', 'long enough');
    await type('Repeat the passphrase', 'long enouhg');
    expect(screen.getByText('The two passphrases differ.')).toBeTruthy();
    expect(program.countOf('store.create')).toBe(0);
    await type('Repeat the passphrase', 'long enough');
    await press('Start');
    await screen.findByRole('heading', { name: 'No cases yet' });
    expect(program.passphrase).toBe('long enough');
  });
});

describe('the first run with a keyring', () => {
  it('needs one click', async () => {
    const program = new MemoryProgram({ store: 'new', hasKeyring: true });
    openWindow(program);
    await fireEvent.click(await screen.findByRole('button', { name: 'Start' }));
    await screen.findByRole('heading', { name: 'No cases yet' });
    expect(program.passphrase).toBeUndefined();
  });

  it('takes a passphrase as well when asked to', async () => {
    const program = new MemoryProgram({ store: 'new', hasKeyring: true });
    openWindow(program);
    await fireEvent.click(await screen.findByLabelText('Also ask for a passphrase'));
    await type('New passphrase', 'long enough');
    await type('Repeat the passphrase', 'long enough');
    await press('Start');
    await waitFor(() => expect(program.passphrase).toBe('long enough'));
  });
});

describe('what must be known', () => {
  it('is told once the records are open, and stays until it was read', async () => {
    const program = new MemoryProgram({ store: 'open' });
    const params = { now: '2025-11-26 12:00', last: '2026-11-26 12:00' };
    program.notices = [{ path: 'clock', code: 'clock/behind', params }];
    openWindow(program);
    await screen.findByText(/^The computer says 2025-11-26 12:00 UTC/);
  });
});

describe('a wrong passphrase', () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => vi.useRealTimers());

  it('says that nothing was changed, and makes one wait longer each time', async () => {
    const program = new MemoryProgram({ store: 'locked', passphrase: 'right one' });
    openWindow(program);
    await screen.findByRole('heading', { name: 'Unlock your records' });
    await type('Passphrase', 'wrong one');
    await press('Unlock');
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed');
    await press('Unlock');
    expect(await screen.findByRole('button', { name: 'Try again in 1 s' })).toHaveProperty('disabled', true);
    await vi.advanceTimersByTimeAsync(1000);
    await press('Unlock');
    await screen.findByRole('button', { name: 'Try again in 2 s' });
    await vi.advanceTimersByTimeAsync(2000);
    await type('Passphrase', 'right one');
    await press('Unlock');
    await screen.findByRole('heading', { name: 'No cases yet' });
    expect(program.countOf('store.unlock')).toBe(4);
  });

  it('is still waited out after a restart', async () => {
    const program = new MemoryProgram({ store: 'locked', passphrase: 'right one' });
    program.waitSeconds = 3;
    openWindow(program);
    await screen.findByRole('button', { name: 'Try again in 3 s' });
    await vi.advanceTimersByTimeAsync(3000);
    await type('Passphrase', 'right one');
    await press('Unlock');
    await screen.findByRole('heading', { name: 'No cases yet' });
    program.send({ type: 'store-locked' });
    expect(await screen.findByRole('button', { name: 'Unlock' })).toHaveProperty('disabled', false);
  });
});

it('opens a store without a passphrase by the keyring', async () => {
  const program = new MemoryProgram({ store: 'locked', hasKeyring: true });
  openWindow(program);
  await fireEvent.click(await screen.findByRole('button', { name: 'Unlock' }));
  await screen.findByRole('heading', { name: 'No cases yet' });
});

it('speaks the language chosen on the lock screen, and keeps it', async () => {
  const program = new MemoryProgram({ store: 'locked', passphrase: 'right one', systemLanguage: 'ru' });
  openWindow(program);
  await screen.findByRole('heading', { name: 'Откройте свои записи' });
  await press('简体中文');
  await screen.findByRole('heading', { name: '解锁您的记录' });
  expect(document.documentElement.lang).toBe('zh-Hans');
  await type('口令', 'right one');
  await press('解锁');
  await screen.findByRole('heading', { name: '还没有记录' });
  expect(program.settings.language).toBe('zh-Hans');
});

it('leaves every screen when the store is locked from outside', async () => {
  const program = new MemoryProgram({ store: 'open', passphrase: 'right one' });
  openWindow(program);
  await screen.findByRole('heading', { name: 'No cases yet' });
  program.send({ type: 'store-locked' });
  await screen.findByRole('heading', { name: 'Unlock your records' });
});
