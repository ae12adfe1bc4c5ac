/** Packets: what is enclosed with a case, and the one file that is carried to the shop. */
import { basename } from 'node:path';

import type { EndpointOutput } from '../../contract/endpoints.ts';
import type { ExhibitView } from '../../contract/views.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readBoundedFile } from '../files/read-bounded.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { NewExhibit } from '../store/exhibits.ts';
import { readyLetter } from './case-letter.ts';
import { makeCasePacket, type CasePacket } from './made-packet.ts';
import type { Surroundings } from './surroundings.ts';

type PacketEndpoints =
  `exhibit.${'list' | 'add' | 'choose' | 'remove'}` | `packet.${'preview' | 'progress' | 'cancel' | 'save'}`;

/** Handlers of `exhibit.` and `packet.`. */
export function packetHandlers(surroundings: Surroundings): Pick<Handlers, PacketEndpoints> {
  const { storeSession, dialogs, exhibitReader } = surroundings;
  let running: { controller: AbortController; done: number; total: number } | undefined;

  /** Keeps only what can be printed. */
  const keep = async (
    exhibit: Omit<NewExhibit, 'cancellationId'> & { id: string },
  ): Promise<Outcome<ExhibitView>> => {
    const { id: cancellationId, kind, fileName, bytes } = exhibit;
    const seen = await exhibitReader.read(bytes, fileName);
    if (!seen.ok) return seen;
    return storeSession.use((store) => store.exhibits.keep({ cancellationId, kind, fileName, bytes }));
  };

  return {
    'exhibit.list': ({ id }) => storeSession.use((store) => store.exhibits.list(id)),
    'exhibit.add': (exhibit) => keep(exhibit),
    'exhibit.choose': async (key) => {
      const [path] = await dialogs.chooseReceipts();
      if (path === undefined) return succeed(null);
      const bytes = await readBoundedFile(path, MAX_EXHIBIT_BYTES);
      return bytes.ok ? keep({ ...key, fileName: basename(path), bytes: bytes.value }) : bytes;
    },
    'exhibit.remove': ({ id, kind }) =>
      storeSession.use((store) => {
        const remove = () => store.exhibits.remove(id, kind);
        // What is removed of a passport stays removed.
        if (kind !== 'passport-copy') return store.undo.keeping({ what: 'exhibit', id, kind }, remove);
        store.undo.forget();
        return remove();
      }),

    'packet.preview': async (choice) => {
      const found = storeSession.use((store) => store.cancellations.get(choice.id));
      if (!found.ok) return found;
      running?.controller.abort();
      const mine = { controller: new AbortController(), done: 0, total: 1 };
      running = mine;
      const onProgress = (done: number, total: number) => void Object.assign(mine, { done, total });
      const watch = { signal: mine.controller.signal, onProgress };
      try {
        const packet = await makeCasePacket(surroundings, choice, found.value.draft, watch);
        return packet.ok ? succeed(forWindow(packet.value)) : packet;
      } finally {
        if (running === mine) running = undefined;
      }
    },
    'packet.progress': () =>
      succeed(running === undefined ? null : { done: running.done, total: running.total }),
    'packet.cancel': () => {
      running?.controller.abort();
      return succeed(undefined);
    },

    'packet.save': async ({ aids, copies, ...choice }) => {
      const packet = await readyLetter(surroundings, { ...choice, letterId: null, packet: { aids, copies } });
      if (!packet.ok) return packet;
      const path = await dialogs.choosePdfTarget(`${packet.value.name}.pdf`);
      if (path === null) return succeed({ path: null, letterId: null });
      const written = await writeFileAtomically(path, packet.value.bytes);
      if (!written.ok) return written;
      const kept = packet.value.keep();
      return kept.ok ? succeed({ path, letterId: kept.value }) : kept;
    },
  };
}

/** What crosses the channel is copied, so nothing of it may be read-only. */
function forWindow(packet: CasePacket): EndpointOutput<'packet.preview'> {
  const { bytes, pageCount, letterPageCount, codeCount, isAddressBlank } = packet;
  const parts = packet.parts.map(({ name, note = null, pages, isMissing }) => ({
    ...{ name, note, isMissing },
    pages: pages === undefined ? null : ([...pages] as [number, number]),
  }));
  return { bytes: new Uint8Array(bytes), pageCount, parts, letterPageCount, codeCount, isAddressBlank };
}
