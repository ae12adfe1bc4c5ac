/** `check`: looks for anything in a store that is not as it was written. */
import { succeed, type Outcome } from '../../core/outcome.ts';
import { createBackupThread } from '../../main/backups/backup-thread.ts';
import { unlockKey } from '../../main/keys/unlock-key.ts';
import type { Arguments, Command, Report } from '../command.ts';
import { holdings } from '../holdings.ts';
import { interruptible } from '../interrupt.ts';
import { accessOf, inTerminal, STORE_OPTIONS } from '../open-store.ts';
import type { Surroundings } from '../surroundings.ts';
import { CHECK_USAGE } from '../usage/records.ts';

/** The command. */
export const checkCommand: Command = {
  usage: CHECK_USAGE,
  options: STORE_OPTIONS,
  required: [],
  choices: {},
  positionals: { min: 0, max: 0 },
  run: runCheck,
};

async function runCheck(args: Arguments, surroundings: Surroundings): Promise<Outcome<Report>> {
  const access = accessOf(args, surroundings);
  const key = await unlockKey(access.folder, access, access.now());
  if (!key.ok) return inTerminal(key);
  const order = { folder: access.folder, key: key.value, nowMs: access.now() };
  const examined = await interruptible((signal) => createBackupThread().check(order, { signal }));
  key.value.fill(0);
  if (!examined.ok) return examined;
  const { summary, problems } = examined.value;
  const held = holdings(summary);
  return succeed({
    json: { ...held, problems },
    text:
      problems.length === 0
        ? `all as it was written: ${String(held.cases)} cases, ${String(held.events)} events, ${String(held.receipts)} receipts`
        : '',
    problems,
  });
}
