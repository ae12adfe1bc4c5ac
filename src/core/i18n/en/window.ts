/** The window's texts in English, put together from one file per screen: the pattern for the other languages. */
import { enArchive } from './archive.ts';
import { enCase } from './case.ts';
import { enDossier } from './dossier.ts';
import { enEscalation } from './escalation.ts';
import { enEvidence } from './evidence.ts';
import { enFlight } from './flight.ts';
import { enFrame } from './frame.ts';
import { enGuide } from './guide.ts';
import { enHome } from './home.ts';
import { enIntake } from './intake.ts';
import { enLetter } from './letter.ts';
import { enMenu } from './menu.ts';
import { enOperators } from './operators.ts';
import { enOwnForm } from './own-form.ts';
import { enPacket } from './packet.ts';
import { enPaper } from './paper.ts';
import { enPassport } from './passport.ts';
import { enPeople } from './people.ts';
import { enProof } from './proof.ts';
import { enReading } from './reading.ts';
import { enReminders } from './reminders.ts';
import { enStanding } from './standing.ts';
import { enSearch } from './search.ts';
import { enSecurity } from './security.ts';
import { enSignature } from './signature.ts';
import { enTimeline } from './timeline.ts';
import { enTracking } from './tracking.ts';
import { enVerifier } from './verifier.ts';

/** English texts of the window. */
export const enWindow = {
  ...enFrame,
  ...enMenu,
  ...enHome,
  ...enSearch,
  ...enCase,
  ...enGuide,
  ...enLetter,
  ...enPaper,
  ...enOwnForm,
  ...enPacket,
  ...enStanding,
  ...enPassport,
  ...enSecurity,
  ...enSignature,
  ...enTimeline,
  ...enTracking,
  ...enProof,
  ...enReading,
  ...enIntake,
  ...enEscalation,
  ...enEvidence,
  ...enFlight,
  ...enOperators,
  ...enReminders,
  ...enPeople,
  ...enArchive,
  ...enDossier,
  ...enVerifier,
};
