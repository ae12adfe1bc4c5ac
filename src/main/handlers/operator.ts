/** The directory of operators: shown, corrected, and handed on as a file. */
import { basename } from 'node:path';

import { localDateOf } from '../../core/calendar.ts';
import { parseCorrection, type Correction } from '../../core/operator/correction.ts';
import type { ResolvedDirectory } from '../../core/operator/resolve.ts';
import { succeed, type Outcome } from '../../core/outcome.ts';
import type { Handlers } from '../ipc/dispatch.ts';
import { readCorrections, writeCorrections } from '../operators/corrections-file.ts';
import type { Surroundings } from './surroundings.ts';

type OperatorEndpoints = `operator.${'list' | 'correct' | 'restore' | 'export' | 'open' | 'import'}`;

/** Handlers of `operator.`. */
export function operatorHandlers({
  storeSession,
  dialogs,
  now,
}: Surroundings): Pick<Handlers, OperatorEndpoints> {
  const today = () => localDateOf(new Date(now()));
  const directory = () => storeSession.use((store) => store.operators.directory());
  const answer = (done: Outcome<undefined>) => (done.ok ? listOf(directory()) : done);
  return {
    'operator.list': () => listOf(directory()),
    'operator.correct': (typed) => {
      const correction = parseCorrection(typed, today());
      if (!correction.ok) return correction;
      return answer(storeSession.use((store) => store.operators.correct([correction.value])));
    },
    'operator.restore': ({ item }) =>
      answer(
        storeSession.use((store) =>
          store.undo.keeping({ what: 'correction', item }, () => store.operators.restore(item)),
        ),
      ),

    'operator.export': async () => {
      const found = directory();
      if (!found.ok) return found;
      const path = await dialogs.chooseCorrectionsTarget(`SimClose operators ${today()}.json`);
      if (path === null) return succeed({ path, count: 0 });
      const written = await writeCorrections(path, found.value, today());
      return written.ok ? succeed({ path, count: written.value }) : written;
    },

    'operator.open': async () => {
      const path = await dialogs.chooseCorrections();
      if (path === null) return succeed(null);
      const found = directory();
      if (!found.ok) return found;
      const read = await readCorrections(path, found.value, today());
      if (!read.ok) return read;
      const { changes, isSameEdition } = read.value;
      return succeed({
        fileName: basename(path),
        isSameEdition,
        changes: changes.map(({ item, ...change }) => ({ ...change, item: { ...item } })),
      });
    },

    'operator.import': ({ corrections }) => {
      const checked: Correction[] = [];
      for (const typed of corrections) {
        const correction = parseCorrection(typed, today());
        if (!correction.ok) return correction;
        checked.push(correction.value);
      }
      return answer(storeSession.use((store) => store.operators.correct(checked)));
    },
  };
}

function listOf(
  directory: Outcome<ResolvedDirectory>,
): Outcome<{ items: ResolvedDirectory['items'][number][] }> {
  return directory.ok ? succeed({ items: [...directory.value.items] }) : directory;
}
