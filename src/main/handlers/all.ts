/** Every endpoint's handler, put together from one file per noun; complete by type. */
import type { Handlers } from '../ipc/dispatch.ts';
import { applicantHandlers } from './applicant.ts';
import { archiveHandlers } from './archive.ts';
import { backupHandlers } from './backup.ts';
import { cancellationHandlers } from './cancellation.ts';
import { dossierHandlers } from './dossier.ts';
import { formHandlers } from './form.ts';
import { guidanceHandlers } from './guidance.ts';
import { keysHandlers } from './keys.ts';
import { letterHandlers } from './letter.ts';
import { mailHandlers } from './mail.ts';
import { menuHandlers } from './menu.ts';
import { operatorHandlers } from './operator.ts';
import { packetHandlers } from './packet.ts';
import { passportCopyHandlers } from './passport-copy.ts';
import { passportHandlers } from './passport.ts';
import { printHandlers } from './print.ts';
import { readingHandlers } from './reading.ts';
import { receiptHandlers } from './receipt.ts';
import { reminderHandlers } from './reminder.ts';
import { signatureHandlers } from './signature.ts';
import { storeHandlers } from './store.ts';
import { undoHandlers } from './undo.ts';
import type { Surroundings } from './surroundings.ts';

/** Builds all handlers over their surroundings. */
export function createHandlers(surroundings: Surroundings): Handlers {
  return {
    ...storeHandlers(surroundings),
    ...undoHandlers(surroundings),
    ...keysHandlers(surroundings),
    ...backupHandlers(surroundings),
    ...applicantHandlers(surroundings),
    ...archiveHandlers(surroundings),
    ...cancellationHandlers(surroundings),
    ...dossierHandlers(surroundings),
    ...formHandlers(surroundings),
    ...guidanceHandlers(surroundings),
    ...letterHandlers(surroundings),
    ...printHandlers(surroundings),
    ...mailHandlers(surroundings),
    ...menuHandlers(surroundings),
    ...operatorHandlers(surroundings),
    ...packetHandlers(surroundings),
    ...readingHandlers(surroundings),
    ...passportCopyHandlers(surroundings),
    ...passportHandlers(surroundings),
    ...receiptHandlers(surroundings),
    ...reminderHandlers(surroundings),
    ...signatureHandlers(surroundings),
  };
}
