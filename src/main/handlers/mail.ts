/** E-mail drafts: a file that the user saves, and may open in the mail program. Nothing is sent. */
import { referenceOf } from '../../core/cancellation/reference.ts';
import { mailTextOf } from '../../core/form/mail-text.ts';
import { mailAddressOf } from '../../core/operator/on-paper.ts';
import { BRAND_IDS } from '../../core/operator/brand.ts';
import { fail, problem, succeed } from '../../core/outcome.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { buildMailDraft } from '../mail/build-draft.ts';
import { readyLetter } from './case-letter.ts';
import type { Surroundings } from './surroundings.ts';

/** Handlers of `mail.`. */
export function mailHandlers(surroundings: Surroundings): Pick<Handlers, 'mail.draft'> {
  const { storeSession, dialogs, openFile } = surroundings;
  return {
    'mail.draft': async ({ action, ...choice }) => {
      const letter = await readyLetter(surroundings, choice);
      if (!letter.ok) return letter;
      const { draft, bytes, name } = letter.value;
      const directory = storeSession.use((store) => store.operators.directory());
      if (!directory.ok) return directory;
      const path = await dialogs.chooseMailTarget(`${name}.eml`);
      if (path === null) return succeed({ path });

      const brand = BRAND_IDS.find((known) => known === draft.operator);
      const to = brand === undefined ? undefined : mailAddressOf(directory.value, brand);
      const text = mailTextOf({ ...choice, draft, reference: referenceOf(choice.id) });
      const attachment = { fileName: `${name}.pdf`, bytes };
      const mail = await buildMailDraft({ to: to ?? '', ...text, attachment });
      const written = await writeFileAtomically(path, mail);
      if (!written.ok) return written;
      const kept = letter.value.keep();
      if (!kept.ok) return kept;
      const logged = storeSession.use((store) =>
        store.events.log({ id: choice.id, kind: 'mail-drafted', note: to ?? '', letterId: kept.value }),
      );
      if (!logged.ok) return logged;
      if (action === 'open' && !(await openFile(path))) return fail(problem(path, 'mail/not-opened'));
      return succeed({ path });
    },
  };
}
