/** Disks that are full, read-only, failing or gone. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

import { fileDisk, memoryDisk, type TestDisk } from './disks.ts';
import type { Fault, Observed } from './fault.ts';
import { anyFile, archive, examined, newPlace, note, reopen, told, type Place } from './place.ts';

const MEGABYTE = 1024 * 1024;

/** The faults. */
export const DISK_FAULTS: readonly Fault[] = [
  onDisk(
    'disk full: a receipt does not fit',
    () => memoryDisk(4),
    async (place) => {
      const window = await archive(place, 6 * MEGABYTE);
      const command = await place.command('import', anyFile(place, 6 * MEGABYTE));
      const before = examined(place);
      return { window, command, after: `${before}; a smaller one: ${await archive(place, 20_000)}` };
    },
  ),
  onDisk(
    'disk full: nothing fits',
    () => memoryDisk(4),
    async (place, disk) => {
      place.session.lock();
      const free = disk.fill();
      const window = await reopen(place);
      const writing = window === 'done' ? note(place) : window;
      const command = await place.command('event', place.caseId, '--kind', 'note', '--at', '2026-11-26');
      place.session.lock();
      free();
      return {
        window: writing,
        command,
        after: `once there is room: ${await reopen(place)}, ${examined(place)}`,
      };
    },
  ),
  onDisk(
    'disk full: a backup does not fit beside the older one',
    () => memoryDisk(4),
    async (place, disk) => {
      // The store itself lies elsewhere.
      const elsewhere = await newPlace();
      const target = join(disk.folder, 'B.simclose');
      await elsewhere.command('backup', '--out', target);
      await archive(elsewhere, 4 * MEGABYTE);
      const made = await elsewhere.command('backup', '--out', target);
      const held = examined(elsewhere);
      copyFileSync(target, join(place.base, 'older.simclose'));
      elsewhere.remove();
      place.session.lock();
      const restored = await place.command('restore', join(place.base, 'older.simclose'));
      const command = made.replace(disk.folder, 'DISK');
      return {
        command,
        window: '–',
        after: `the store: ${held}; the older backup restores: exit ${restored.slice(0, 1)}`,
      };
    },
  ),
  onDisk(
    'read-only disk',
    () => memoryDisk(8),
    async (place, disk) => {
      place.session.lock();
      disk.makeReadOnly();
      const window = await reopen(place);
      const command = await place.command('status', place.caseId);
      disk.makeWritable();
      return { window, command, after: `writable again: ${await reopen(place)}, ${examined(place)}` };
    },
  ),
  onDisk(
    'the system makes a failing disk read-only while the records are open',
    () => fileDisk(24),
    async (place, disk) => {
      const read = () => told(place.session.use((store) => store.cancellations.get(place.caseId)));
      disk.failAsSystem?.();
      const window = await archive(place, MEGABYTE);
      const command = await place.command('event', place.caseId, '--kind', 'note', '--at', '2026-11-26');
      return { window, command, after: `reading: ${read()}` };
    },
  ),
  onDisk(
    'the disk reports errors when it is written',
    () => fileDisk(64, 8),
    async (place) => {
      const window = await archive(place, 24 * MEGABYTE);
      const command = await place.command('import', anyFile(place, 24 * MEGABYTE));
      return {
        window,
        command,
        after: `reading: ${told(place.session.use((store) => store.cancellations.get(place.caseId)))}`,
      };
    },
  ),
  onDisk(
    'the drive is taken away while the records are open',
    () => fileDisk(24),
    async (place, disk) => {
      disk.takeAway();
      const window = [note(place), await reopen(place), told(await place.session.create(undefined))];
      const command = await place.command('status', place.caseId);
      disk.bringBack();
      return {
        window: `${window[0]}; unlocking: ${window[1]}; creating: ${window[2]}`,
        command,
        after: `connected again: ${await reopen(place)}, ${examined(place)}`,
      };
    },
  ),
];

function onDisk(
  name: string,
  newDisk: () => TestDisk,
  look: (place: Place, disk: TestDisk) => Promise<Observed>,
): Fault {
  return {
    name,
    needsDisks: true,
    async observe() {
      const disk = newDisk();
      const place = await newPlace(disk.folder).catch((error: unknown) => {
        disk.remove();
        throw error;
      });
      try {
        return await look(place, disk);
      } finally {
        place.remove();
        disk.remove();
      }
    },
  };
}
