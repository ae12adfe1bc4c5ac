/** A backup that the system asks the program to open, as by a double click. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { MemoryProgram } from './support/memory-transport.ts';
import { openWindow } from './support/window.ts';

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a backup that the system opens', () => {
  it('is offered at the start, before any records are open', async () => {
    const program = new MemoryProgram({ store: 'new' });
    program.openedBackup = true;
    openWindow(program);
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('B.simclose');
    await press('Cancel');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(program.countOf('backup.restore')).toBe(0);
  });

  it('leads to the place that restores while a case is open', async () => {
    const program = new MemoryProgram();
    openWindow(program);
    await screen.findByRole('heading', { name: 'No cases yet' });
    program.openedBackup = true;
    program.send({ type: 'backup-opened' });
    await screen.findByRole('dialog');
    expect(screen.getByRole('heading', { name: 'Backup and restore' })).toBeTruthy();
    await fireEvent.input(screen.getByLabelText('Passphrase at the time of the backup'), {
      target: { value: 'of the backup' },
    });
    await press('Restore');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(program.store).toBe('locked');
  });

  it('says so when it cannot be read', async () => {
    const program = new MemoryProgram();
    program.fail('backup.opened', { path: '/home/me/B.simclose', code: 'backup/damaged' });
    openWindow(program);
    await screen.findByText(/Damaged or cut short/);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
