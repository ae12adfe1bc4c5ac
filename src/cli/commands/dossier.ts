/** `dossier`: everything about one case as one sealed PDF. */
import { GLOSSES, LETTER_LANGUAGES } from '../../core/cancellation/schema.ts';
import { isTimeZone } from '../../core/calendar.ts';
import { fail, problem, succeed, type Outcome } from '../../core/outcome.ts';
import { collectCase } from '../../main/dossiers/collect.ts';
import { createDossierMaker } from '../../main/dossiers/make-dossier.ts';
import { makeSigningKey } from '../../main/dossiers/node-crypto.ts';
import { writeFileAtomically } from '../../main/files/atomic-write.ts';
import { createExhibitReader } from '../../main/packets/exhibit-reader.ts';
import type { Store } from '../../main/store/open.ts';
import { checkOutput, storeFilesFor } from '../check-output.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { aboutCase, readId, STORE_OPTIONS, withStore } from '../open-store.ts';
import type { Surroundings } from '../surroundings.ts';
import { DOSSIER_USAGE } from '../usage/records.ts';

/** The command. */
export const dossierCommand: Command = {
  usage: DOSSIER_USAGE,
  options: {
    ...STORE_OPTIONS,
    out: { type: 'string' },
    lang: { type: 'string' },
    gloss: { type: 'string' },
    mask: { type: 'boolean' },
    'time-zone': { type: 'string' },
  },
  required: ['out'],
  choices: { lang: LETTER_LANGUAGES, gloss: GLOSSES },
  positionals: { min: 1, max: 1 },
  run: runDossier,
};

async function runDossier(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const isFree = await checkOutput(args.text('out') ?? '', storeFilesFor(args, surroundings));
  if (!isFree.ok) return isFree;
  const timeZone = args.text('time-zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isTimeZone(timeZone)) return fail(problem('--time-zone', 'input/time-zone'));
  return withStore(args, surroundings, (store) => makeInStore(store, args, surroundings, timeZone));
}

async function makeInStore(
  store: Store,
  args: Arguments,
  { now, resourcesFolder, version }: Surroundings,
  timeZone: string,
): Promise<Outcome<Report>> {
  const [written = '', out = ''] = [args.positionals[0], args.text('out')];
  const id = readId(written);
  if (!id.ok) return id;
  const material = aboutCase(collectCase(store, id.value), written);
  if (!material.ok) return material;
  const key = store.dossiers.signingKey(makeSigningKey);
  if (!key.ok) return key;
  const { draft, reference } = material.value;
  const maker = createDossierMaker({
    resourcesFolder,
    reader: createExhibitReader(resourcesFolder),
    version,
  });
  const dossier = await maker.make({
    material: material.value,
    key: key.value,
    lang: chosen(LETTER_LANGUAGES, args.text('lang'), draft.letter?.lang) ?? 'ru',
    gloss: chosen(GLOSSES, args.text('gloss'), draft.letter?.gloss) ?? 'none',
    isMasked: args.has('mask'),
    timeZone,
    madeAtMs: now(),
  });
  if (!dossier.ok) return dossier;
  const { bytes, pageCount, sha256, fingerprint, damagedCount } = dossier.value;
  const saved = await writeFileAtomically(out, bytes);
  if (!saved.ok) return saved;
  const logged = aboutCase(store.dossiers.made(id.value, sha256), written);
  if (!logged.ok) return logged;
  return succeed({
    json: { file: out, reference, pageCount, sha256, fingerprint, damaged: damagedCount },
    text: `${out}: ${reference}, ${String(pageCount)} pages, key ${fingerprint}`,
    warnings: damagedCount === 0 ? [] : [problem(out, 'dossier/originals-damaged', { count: damagedCount })],
  });
}

/** The option, else the case's own choice; undefined where that is none of the words. */
function chosen<T extends string>(
  words: readonly T[],
  ...wishes: readonly (string | undefined)[]
): T | undefined {
  const wish = wishes.find((text) => text !== undefined && text !== '');
  return words.find((word) => word === wish);
}
