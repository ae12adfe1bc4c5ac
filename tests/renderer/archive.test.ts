/** The open archive in the window: exported with a warning, imported with what was left out. */
import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';

import { problem } from '../../src/core/outcome.ts';
import { MemoryProgram } from './support/memory-transport.ts';
import { openWindow } from './support/window.ts';

async function openSettings(program: MemoryProgram): Promise<void> {
  const session = openWindow(program);
  await screen.findByRole('heading', { name: 'Cases' });
  await session.go({ screen: 'settings' });
  await screen.findByRole('heading', { name: 'Open archive' });
}

describe('the open archive', () => {
  it('is exported after the warning that nothing in it is encrypted', async () => {
    const program = new MemoryProgram();
    program.savePath = '/documents/all.zip';
    await openSettings(program);
    expect(screen.getByText(/^Not encrypted/)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Export everything…' }));
    expect(await screen.findByText('Exported: /documents/all.zip')).toBeTruthy();
  });

  it('is imported, and what was left out is named', async () => {
    const program = new MemoryProgram();
    program.leftOut = [problem('7K3M9Q2X', 'archive/conflict')];
    await openSettings(program);
    await fireEvent.click(screen.getByRole('button', { name: 'Import an archive…' }));
    expect(await screen.findByText('Imported: 1 case, 2 proofs')).toBeTruthy();
    expect(screen.getByText(/^7K3M9Q2X: This case is here already/)).toBeTruthy();
  });

  it('that is none is refused in words', async () => {
    const program = new MemoryProgram();
    await openSettings(program);
    program.fail('archive.import', problem('a.zip', 'archive/not-archive'));
    await fireEvent.click(screen.getByRole('button', { name: 'Import an archive…' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/a\.zip: Not an archive of SimClose/);
  });
});
