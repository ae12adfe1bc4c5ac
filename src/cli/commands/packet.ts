/** `packet`: everything that is carried to the shop, as one PDF. */
import { kazakhDateOf } from '../../core/calendar.ts';
import { checkCancellation } from '../../core/cancellation/check.ts';
import { checkDates } from '../../core/cancellation/check-dates.ts';
import { ATTACHMENT_KINDS, GLOSSES, LETTER_LANGUAGES } from '../../core/cancellation/schema.ts';
import { AID_IDS, FORM_IDS } from '../../core/form/form-id.ts';
import type { ExhibitKind } from '../../core/form/packet/exhibit-kind.ts';
import { MAX_EXHIBIT_BYTES } from '../../core/form/packet/limits.ts';
import { usualAidsFor } from '../../core/form/packet/plan.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { writeFileAtomically } from '../../main/files/atomic-write.ts';
import { readBoundedFile } from '../../main/files/read-bounded.ts';
import { createLetterMaker } from '../../main/letters/make-letter.ts';
import { packetInCase, keepPacket } from '../../main/packets/case-packet.ts';
import { createExhibitReader } from '../../main/packets/exhibit-reader.ts';
import {
  createPacketMaker,
  type ExhibitFile,
  type Packet,
  type PacketMaker,
  type PacketOptions,
} from '../../main/packets/make-packet.ts';
import type { Store } from '../../main/store/open.ts';
import { checkOutput, storeFilesFor } from '../check-output.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { aboutCase, caseFor, STORE_OPTIONS, withStore } from '../open-store.ts';
import { directoryFor } from '../operator-directory.ts';
import { readCancellation } from '../read-cancellation.ts';
import { readLetterOptions } from '../read-letter-options.ts';
import { withSignature } from '../read-signature.ts';
import type { Surroundings } from '../surroundings.ts';
import { PACKET_USAGE } from '../usage/papers.ts';

/** The command. Nothing is written unless every file can be enclosed. */
export const packetCommand: Command = {
  usage: PACKET_USAGE,
  options: {
    ...STORE_OPTIONS,
    out: { type: 'string' },
    exhibit: { type: 'string', multiple: true },
    aid: { type: 'string', multiple: true },
    form: { type: 'string' },
    lang: { type: 'string' },
    gloss: { type: 'string' },
    date: { type: 'string' },
    signature: { type: 'string' },
    to: { type: 'string' },
  },
  required: ['out'],
  choices: { form: FORM_IDS, aid: AID_IDS, lang: LETTER_LANGUAGES, gloss: GLOSSES },
  positionals: { min: 1, max: 1 },
  run: runPacket,
};

async function runPacket(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const [out, to] = [args.text('out') ?? '', args.text('to')];
  const isFree = await checkOutput(out, filesReadBy(args, surroundings));
  if (!isFree.ok) return isFree;
  const input = await readCancellation(args.positionals[0] ?? '');
  if (!input.ok) return input;
  const read = readLetterOptions(args, input.value, surroundings);
  if (!read.ok) return read;
  const letter = await withSignature(args, read.value);
  if (!letter.ok) return letter;
  const exhibits = await readExhibits(args.texts('exhibit'));
  if (!exhibits.ok) return exhibits;
  const form = FORM_IDS.find((id) => id === letter.value.form) ?? 'termination';
  const aids = AID_IDS.filter((aid) => usualAidsFor(form).includes(aid) || args.texts('aid').includes(aid));
  const options: PacketOptions = { ...letter.value, exhibits: exhibits.value, aids };
  const { resourcesFolder } = surroundings;
  const maker = createPacketMaker(createLetterMaker(resourcesFolder), createExhibitReader(resourcesFolder));
  const today = kazakhDateOf(surroundings.now());
  const warnings = [...checkCancellation(input.value), ...checkDates(input.value, today)];
  if (to !== undefined) {
    const kept = await withStore(args, surroundings, (store) => makeInCase(store, to, options, maker, out));
    return kept.ok ? succeed({ ...kept.value, warnings }) : kept;
  }
  const directory = await directoryFor(args, surroundings);
  if (!directory.ok) return directory;
  const packet = await maker.make({ ...options, directory: directory.value });
  if (!packet.ok) return packet;
  const written = await writeFileAtomically(out, packet.value.bytes);
  return written.ok ? succeed({ ...reportOf(packet.value, out), warnings }) : written;
}

function filesReadBy(args: Arguments, surroundings: Surroundings): readonly (string | undefined)[] {
  const enclosed = args.texts('exhibit').map((text) => text.slice(text.indexOf('=') + 1));
  return [args.positionals[0], args.text('signature'), ...enclosed, ...storeFilesFor(args, surroundings)];
}

/** Makes the case's next packet, writes it, and keeps it with what was newly enclosed. */
async function makeInCase(
  store: Store,
  to: string,
  given: PacketOptions,
  maker: PacketMaker,
  out: string,
): Promise<Outcome<Report>> {
  const id = caseFor(store, to, given.draft);
  if (!id.ok) return id;
  const options = aboutCase(packetInCase(store, id.value, given), to);
  if (!options.ok) return options;
  const packet = await maker.make(options.value);
  if (!packet.ok) return packet;
  const written = await writeFileAtomically(out, packet.value.bytes);
  if (!written.ok) return written;
  for (const [kind, { bytes, path: fileName }] of given.exhibits) {
    const kept = await store.exhibits.keep({ cancellationId: id.value, kind, fileName, bytes });
    if (!kept.ok) return aboutCase(kept, to);
  }
  const kept = keepPacket(store, options.value, packet.value);
  return kept.ok ? succeed(reportOf(packet.value, out, kept.value.id)) : aboutCase(kept, to);
}

/** Reads the files of `KIND=FILE`; each kind once. */
async function readExhibits(given: readonly string[]): Promise<Outcome<Map<ExhibitKind, ExhibitFile>>> {
  const exhibits = new Map<ExhibitKind, ExhibitFile>();
  for (const text of given) {
    const [name = ''] = text.split('=', 1);
    const kind = ATTACHMENT_KINDS.find((candidate) => candidate === name);
    const path = text.slice(name.length + 1);
    if (kind === undefined || path === '') {
      const allowed = ATTACHMENT_KINDS.map((candidate) => `${candidate}=FILE`).join(', ');
      return fail(problem('--exhibit', 'input/not-one-of', { allowed }));
    }
    if (exhibits.has(kind)) return fail(problem('--exhibit', 'input/duplicate', { value: kind }));
    const file = await readBoundedFile(path, MAX_EXHIBIT_BYTES);
    if (!file.ok) return file;
    exhibits.set(kind, { bytes: file.value, path });
  }
  return succeed(exhibits);
}

function reportOf({ reference, pageCount, missing }: Packet, out: string, letterId?: number): Report {
  const json = { file: out, reference, pageCount, missing, ...(letterId === undefined ? {} : { letterId }) };
  const gap = missing.length === 0 ? '' : `; missing: ${missing.join(', ')}`;
  return { json, text: `${out}: ${reference}, ${String(pageCount)} pages${gap}` };
}
