/** Packets: what is enclosed with a case, and the one file that is carried to the shop. */
import { basename } from 'node:path';

import type { ExhibitView } from '../../contract/views.ts';
import { localDateOf } from '../../core/calendar.ts';
import { readDraft } from '../../core/cancellation/draft.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readBoundedFile } from '../files/read-bounded.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { keepPacket, packetInCase } from '../packets/case-packet.ts';
import type { NewExhibit } from '../store/exhibits.ts';
import type { Surroundings } from './surroundings.ts';

type PacketEndpoints = `exhibit.${'list' | 'add' | 'choose' | 'remove'}` | 'packet.save';

/** Handlers of `exhibit.` and `packet.`. */
export function packetHandlers(surroundings: Surroundings): Pick<Handlers, PacketEndpoints> {
  const { storeSession, dialogs, exhibitReader, packetMaker, now } = surroundings;

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
    'exhibit.remove': ({ id, kind }) => storeSession.use((store) => store.exhibits.remove(id, kind)),

    'packet.save': async ({ id, form, lang, gloss, aids }) => {
      const found = storeSession.use((store) => store.cancellations.get(id));
      if (!found.ok) return found;
      const { draft } = found.value;
      const isComplete = readDraft(draft).problems.length === 0;
      const given = { form, lang, gloss, aids, draft, isComplete, date: localDateOf(new Date(now())) };
      const options = storeSession.use((store) => packetInCase(store, id, { ...given, exhibits: new Map() }));
      if (!options.ok) return options;
      const packet = await packetMaker.make(options.value);
      if (!packet.ok) return packet;
      const path = await dialogs.choosePdfTarget(`${referenceOf(id)} packet ${lang}.pdf`);
      if (path === null) return succeed({ path: null, letterId: null });
      const written = await writeFileAtomically(path, packet.value.bytes);
      if (!written.ok) return written;
      const kept = storeSession.use((store) => keepPacket(store, options.value, packet.value));
      return kept.ok ? succeed({ path, letterId: kept.value.id }) : kept;
    },
  };
}
