/** Commands of the menu and of keys: carried out where they can be, listed, and told to the main process. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';

import { COMMAND_NAMES } from '../../src/contract/commands.ts';
import { windowTexts } from '../../src/core/i18n/catalogue.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { COMPLETE_DRAFT, openWindow } from './support/window.ts';

vi.mock('../../src/renderer/ui/pdf.ts', () => ({
  PX_PER_POINT: 96 / 72,
  preparePdf: () => undefined,
  openPdf: () => new Promise(() => undefined),
}));

/** What the menu was last told that it can do. */
function possibleIn(program: MemoryProgram): readonly string[] {
  const shown = program.calls.filter(({ name }) => name === 'menu.show').at(-1);
  return (shown?.input as { possible: readonly string[] } | undefined)?.possible ?? [];
}

it('tells the menu what each screen can do', async () => {
  const program = new MemoryProgram();
  const id = program.addCase(COMPLETE_DRAFT);
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  const everywhere = ['new', 'settings', 'lock', 'search', 'cases', 'shortcuts'];
  await waitFor(() => expect(possibleIn(program)).toEqual(everywhere));
  await session.go({ screen: 'case', id, tab: 'timeline' });
  await waitFor(() => expect(possibleIn(program)).toContain('event'));
  await session.go({ screen: 'case', id, tab: 'letter' });
  await waitFor(() => expect(possibleIn(program)).toContain('save'));
  expect(possibleIn(program)).not.toContain('event');
  await session.lock();
  await waitFor(() => expect(possibleIn(program)).toEqual(['shortcuts']));
});

it('lists every command with its key, also before the records are open', async () => {
  openWindow(new MemoryProgram({ store: 'locked', passphrase: 'верблюд 骆驼' }));
  await screen.findByLabelText('Passphrase');
  await fireEvent.keyDown(window, { key: '/', ctrlKey: true });
  const list = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  const { commands } = windowTexts('en').menu;
  for (const command of COMMAND_NAMES) within(list).getAllByText(commands[command]);
  within(list).getByText('Ctrl N');
  await fireEvent.click(within(list).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('carries out what the menu asks for, but nothing below an open question', async () => {
  const program = new MemoryProgram();
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  program.send({ type: 'command', command: 'shortcuts' });
  await screen.findByRole('dialog');
  program.send({ type: 'command', command: 'settings' });
  expect(session.route.screen).toBe('home');
  await fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  program.send({ type: 'command', command: 'settings' });
  await waitFor(() => expect(session.route.screen).toBe('settings'));
});

it('shows and keeps the language and the theme that the menu asks for', async () => {
  const program = new MemoryProgram();
  openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  program.send({ type: 'choose-language', language: 'ru' });
  program.send({ type: 'choose-theme', theme: 'dark' });
  await screen.findByRole('heading', { name: 'Дела' });
  expect(document.documentElement.dataset['theme']).toBe('dark');
  const kept = program.calls.filter(({ name }) => name === 'settings.set').at(-1);
  expect(kept?.input).toMatchObject({ language: 'ru', theme: 'dark' });
});
