/** The forms that operators publish: imported when they can be read, mapped once, filled for cases. */
import { basename } from 'node:path';

import type { OwnFormView } from '../../contract/views.ts';
import { LETTER_LANGUAGES } from '../../core/cancellation/schema.ts';
import { MAX_FORM_BYTES } from '../../core/form/foreign/limits.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import { readBoundedFile } from '../files/read-bounded.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import type { NewOwnForm } from '../store/own-forms.ts';
import { fillOwnForm, openOwnForm } from './own-form.ts';
import type { Surroundings } from './surroundings.ts';

type FormEndpoints =
  `form.${'list' | 'add' | 'choose' | 'open' | 'confirm' | 'preview' | 'cancel' | 'remove'}`;

/** Handlers of `form.`. */
export function formHandlers(surroundings: Surroundings): Pick<Handlers, FormEndpoints> {
  const { storeSession, dialogs, foreignForms } = surroundings;

  /** Keeps only what can be read. */
  const keep = async (form: Omit<NewOwnForm, 'pageCount'>): Promise<Outcome<OwnFormView>> => {
    const overview = await foreignForms.inspect(form.bytes, form.fileName);
    if (!overview.ok) return overview;
    const pageCount = overview.value.pages.length;
    return storeSession.use((store) => store.ownForms.keep({ ...form, pageCount }));
  };

  return {
    'form.list': ({ operator }) => storeSession.use((store) => store.ownForms.list(operator)),
    'form.add': (form) => keep(form),
    'form.choose': async ({ operator }) => {
      const path = await dialogs.chooseForm();
      if (path === null) return succeed(null);
      const bytes = await readBoundedFile(path, MAX_FORM_BYTES);
      return bytes.ok ? keep({ operator, fileName: basename(path), bytes: bytes.value }) : bytes;
    },

    'form.open': async ({ id, formId }) => {
      const found = storeSession.use((store) => store.cancellations.get(id));
      if (!found.ok) return found;
      const { draft } = found.value;
      const lang = LETTER_LANGUAGES.find((known) => known === draft.letter?.lang) ?? 'ru';
      return openOwnForm(surroundings, { id, formId, lang }, draft);
    },
    'form.confirm': ({ formId, entries, placed }) =>
      storeSession.use((store) => {
        const form = store.ownForms.original(formId);
        if (!form.ok) return form;
        const { operator, sha256: formDigest } = form.value;
        return store.formMappings.confirm({ operator, formDigest, entries, placed: placed ?? [] });
      }),
    'form.preview': async ({ draft, ...choice }) => {
      const filled = await fillOwnForm(surroundings, choice, draft);
      if (!filled.ok) return filled;
      const { bytes, pageCount, warnings } = filled.value;
      return succeed({ bytes: new Uint8Array(bytes), pageCount, warnings: [...warnings] });
    },
    'form.cancel': () => {
      foreignForms.cancel();
      return succeed(undefined);
    },
    'form.remove': ({ formId }) =>
      storeSession.use((store) =>
        store.undo.keeping({ what: 'form', formId }, () => store.ownForms.remove(formId)),
      ),
  };
}
