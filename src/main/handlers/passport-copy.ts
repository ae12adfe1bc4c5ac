/** Protected copies of passports: shown, saved, enclosed, destroyed. */
import type { EndpointInput } from '../../contract/endpoints.ts';
import { WATERMARK_LINES, watermarkOf } from '../../core/applicant/passport-copy.ts';
import { kazakhDateOf } from '../../core/calendar.ts';
import type { Draft } from '../../core/cancellation/draft.ts';
import { referenceOf } from '../../core/cancellation/reference.ts';
import type { makePicturePage } from '../../core/form/picture-page.ts';
import { BRAND_IDS, BRAND_NAMES } from '../../core/operator/brand.ts';
import { legalNameOf } from '../../core/operator/on-paper.ts';
import { succeed } from '../../core/outcome.ts';
import { formatMobileNumber, parseMobileNumber } from '../../core/sim/number.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { sha256Of } from '../store/digest.ts';
import type { Store } from '../store/open.ts';
import type { Surroundings } from './surroundings.ts';

type CopyEndpoints =
  `passport.${'copyStart' | 'previewCopy' | 'saveCopy' | 'encloseCopy' | 'keepCopy' | 'destroyCopy'}`;

/** What the window calls the file; its own name may say more than the operator needs. */
const COPY_NAME = 'passport-protected';

/** Handlers of `passport.` about copies. */
export function passportCopyHandlers(surroundings: Surroundings): Pick<Handlers, CopyEndpoints> {
  const { storeSession, copyMaker, dialogs, now } = surroundings;
  const today = () => kazakhDateOf(now());
  const make = ({ fileName, bytes, boxes, watermark, density }: EndpointInput<'passport.previewCopy'>) =>
    copyMaker.make({ bytes, path: fileName, boxes, watermark, lineCount: WATERMARK_LINES[density] });
  return {
    'passport.copyStart': ({ id, lang, gloss }) => {
      const found = storeSession.use((store) => store.cancellations.get(id));
      if (!found.ok) return found;
      const originals = storeSession.use((store) => store.exhibits.originals(id));
      if (!originals.ok) return originals;
      const copy = originals.value.find(({ kind }) => kind === 'passport-copy');
      const operator = storeSession.use((store) => succeed(operatorOf(store, found.value.draft, lang)));
      if (!operator.ok) return operator;
      const purpose = {
        ...{ number: numberOf(found.value.draft), operator: operator.value },
        ...{ date: today(), reference: referenceOf(id) },
      };
      return succeed({
        picture: copy === undefined ? null : { fileName: copy.fileName, bytes: copy.bytes },
        watermark: [...watermarkOf(purpose, lang, gloss)],
        recipient: operator.value,
      });
    },

    'passport.previewCopy': (copy) => make(copy),

    'passport.saveCopy': async ({ id, recipient, format, ...copy }) => {
      const made = await make(copy);
      if (!made.ok) return made;
      const { jpeg } = made.value;
      const page = { title: referenceOf(id), date: today() };
      const bytes = format === 'pdf' ? await pictureAsPdf(jpeg, page) : jpeg;
      const path = await dialogs.chooseCopyTarget(COPY_NAME, format);
      if (path === null) return succeed({ path: null });
      const written = await writeFileAtomically(path, bytes);
      if (!written.ok) return written;
      const given = { id, recipient, sha256: sha256Of(bytes) };
      const recorded = storeSession.use((store) => store.passports.given(given));
      return recorded.ok ? succeed({ path }) : recorded;
    },

    'passport.encloseCopy': async ({ id, recipient, ...copy }) => {
      const made = await make(copy);
      if (!made.ok) return made;
      const bytes = made.value.jpeg;
      const exhibit = {
        cancellationId: id,
        kind: 'passport-copy',
        fileName: `${COPY_NAME}.jpg`,
        bytes,
      } as const;
      const kept = await storeSession.use((store) => store.exhibits.keep(exhibit));
      if (!kept.ok) return kept;
      const given = { id, recipient, sha256: sha256Of(bytes) };
      const recorded = storeSession.use((store) => store.passports.given(given));
      return recorded.ok ? kept : recorded;
    },

    'passport.keepCopy': ({ id }) => storeSession.use((store) => store.passports.keep(id)),
    'passport.destroyCopy': ({ id }) => storeSession.use((store) => store.passports.destroy(id)),
  };
}

/** The number as printed; as typed where it is none yet. */
function numberOf(draft: Draft): string {
  const typed = draft.sim?.number ?? '';
  const number = parseMobileNumber(typed, '');
  return number.ok ? formatMobileNumber(number.value) : typed.trim();
}

/** The operator's legal name where it is certain, else the brand's; blank while none is chosen. */
function operatorOf(store: Store, draft: Draft, lang: 'ru' | 'kk'): string {
  const brand = BRAND_IDS.find((known) => known === draft.operator);
  if (brand === undefined) return '';
  const directory = store.operators.directory();
  return (directory.ok ? legalNameOf(directory.value, brand, lang) : undefined) ?? BRAND_NAMES[brand];
}

/** Brings the library of PDFs along, which no start should wait for. */
async function pictureAsPdf(
  jpeg: Uint8Array,
  facts: Parameters<typeof makePicturePage>[1],
): Promise<Uint8Array> {
  const pages = await import('../../core/form/picture-page.ts');
  return pages.makePicturePage(jpeg, facts);
}
