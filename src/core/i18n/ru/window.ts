/** The window's texts in Russian, put together from one file per screen. */
import type { WindowTexts } from '../catalogue.ts';
import { ruArchive } from './archive.ts';
import { ruCase } from './case.ts';
import { ruDossier } from './dossier.ts';
import { ruEscalation } from './escalation.ts';
import { ruEvidence } from './evidence.ts';
import { ruFlight } from './flight.ts';
import { ruFrame } from './frame.ts';
import { ruGuide } from './guide.ts';
import { ruHome } from './home.ts';
import { ruIntake } from './intake.ts';
import { ruLetter } from './letter.ts';
import { ruMenu } from './menu.ts';
import { ruOperators } from './operators.ts';
import { ruOwnForm } from './own-form.ts';
import { ruPacket } from './packet.ts';
import { ruPaper } from './paper.ts';
import { ruPassport } from './passport.ts';
import { ruPeople } from './people.ts';
import { ruProof } from './proof.ts';
import { ruReading } from './reading.ts';
import { ruReminders } from './reminders.ts';
import { ruStanding } from './standing.ts';
import { ruSearch } from './search.ts';
import { ruSecurity } from './security.ts';
import { ruSignature } from './signature.ts';
import { ruTimeline } from './timeline.ts';
import { ruTracking } from './tracking.ts';
import { ruVerifier } from './verifier.ts';

/** Russian texts of the window. */
export const ruWindow: WindowTexts = {
  ...ruFrame,
  ...ruMenu,
  ...ruHome,
  ...ruSearch,
  ...ruCase,
  ...ruGuide,
  ...ruLetter,
  ...ruPaper,
  ...ruOwnForm,
  ...ruPacket,
  ...ruStanding,
  ...ruPassport,
  ...ruSecurity,
  ...ruSignature,
  ...ruTimeline,
  ...ruTracking,
  ...ruProof,
  ...ruReading,
  ...ruIntake,
  ...ruEscalation,
  ...ruEvidence,
  ...ruFlight,
  ...ruOperators,
  ...ruReminders,
  ...ruPeople,
  ...ruArchive,
  ...ruDossier,
  ...ruVerifier,
};
