/** The open archive: everything exported as plain files, and imported. */
import { localDateOf } from '../../core/calendar.ts';
import { succeed } from '../../core/outcome.ts';
import { importArchive } from '../archives/import-archive.ts';
import { writeArchive } from '../archives/write-archive.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { PacketWatch } from '../packets/make-packet.ts';
import type { Surroundings } from './surroundings.ts';

type ArchiveEndpoints = `archive.${'export' | 'import' | 'progress' | 'cancel'}`;

/** Handlers of `archive.`. */
export function archiveHandlers({
  storeSession,
  dialogs,
  archiveThread,
  now,
  about,
}: Surroundings): Pick<Handlers, ArchiveEndpoints> {
  let running: { controller: AbortController; done: number; total: number } | undefined;

  /** One at a time: a second one stops the first. */
  const watched = async <T>(work: (watch: PacketWatch) => Promise<T>): Promise<T> => {
    running?.controller.abort();
    const mine = { controller: new AbortController(), done: 0, total: 1 };
    running = mine;
    const onProgress = (done: number, total: number) => void Object.assign(mine, { done, total });
    try {
      return await work({ signal: mine.controller.signal, onProgress });
    } finally {
      if (running === mine) running = undefined;
    }
  };

  return {
    'archive.export': async () => {
      const exportedAtMs = now();
      const path = await dialogs.chooseArchiveTarget(`SimClose ${localDateOf(new Date(exportedAtMs))}.zip`);
      if (path === null) return succeed({ path, cases: 0, receipts: 0 });
      const options = { path, program: `SimClose ${about.version}`, exportedAtMs };
      const written = await watched((watch) =>
        Promise.resolve(storeSession.use((store) => writeArchive(store, options, watch))),
      );
      return written.ok ? succeed({ path, ...written.value }) : written;
    },
    'archive.import': async () => {
      const path = await dialogs.chooseArchive();
      if (path === null) return succeed(null);
      const report = await watched((watch) =>
        Promise.resolve(storeSession.use((store) => importArchive(store, path, watch, archiveThread))),
      );
      if (!report.ok) return report;
      const { newCases, knownCases, newReceipts, knownReceipts, problems } = report.value;
      const counts = { newCases: newCases.length, knownCases: knownCases.length, newReceipts, knownReceipts };
      return succeed({ ...counts, problems: [...problems] });
    },
    'archive.progress': () =>
      succeed(running === undefined ? null : { done: running.done, total: running.total }),
    'archive.cancel': () => {
      running?.controller.abort();
      return succeed(undefined);
    },
  };
}
