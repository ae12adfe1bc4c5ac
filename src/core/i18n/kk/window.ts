/** The window's texts in Kazakh, put together from one file per screen. */
import type { WindowTexts } from '../catalogue.ts';
import { kkArchive } from './archive.ts';
import { kkCase } from './case.ts';
import { kkDossier } from './dossier.ts';
import { kkEscalation } from './escalation.ts';
import { kkEvidence } from './evidence.ts';
import { kkFlight } from './flight.ts';
import { kkFrame } from './frame.ts';
import { kkGuide } from './guide.ts';
import { kkHome } from './home.ts';
import { kkIntake } from './intake.ts';
import { kkLetter } from './letter.ts';
import { kkMenu } from './menu.ts';
import { kkOperators } from './operators.ts';
import { kkOwnForm } from './own-form.ts';
import { kkPacket } from './packet.ts';
import { kkPaper } from './paper.ts';
import { kkPassport } from './passport.ts';
import { kkPeople } from './people.ts';
import { kkProof } from './proof.ts';
import { kkReading } from './reading.ts';
import { kkReminders } from './reminders.ts';
import { kkStanding } from './standing.ts';
import { kkSearch } from './search.ts';
import { kkSecurity } from './security.ts';
import { kkSignature } from './signature.ts';
import { kkTimeline } from './timeline.ts';
import { kkTracking } from './tracking.ts';
import { kkVerifier } from './verifier.ts';

/** Kazakh texts of the window. */
export const kkWindow: WindowTexts = {
  ...kkFrame,
  ...kkMenu,
  ...kkHome,
  ...kkSearch,
  ...kkCase,
  ...kkGuide,
  ...kkLetter,
  ...kkPaper,
  ...kkOwnForm,
  ...kkPacket,
  ...kkStanding,
  ...kkPassport,
  ...kkSecurity,
  ...kkSignature,
  ...kkTimeline,
  ...kkTracking,
  ...kkProof,
  ...kkReading,
  ...kkIntake,
  ...kkEscalation,
  ...kkEvidence,
  ...kkFlight,
  ...kkOperators,
  ...kkReminders,
  ...kkPeople,
  ...kkArchive,
  ...kkDossier,
  ...kkVerifier,
};
