/** The window's texts in Chinese, put together from one file per screen. */
import type { WindowTexts } from '../catalogue.ts';
import { zhHansArchive } from './archive.ts';
import { zhHansCase } from './case.ts';
import { zhHansDossier } from './dossier.ts';
import { zhHansEscalation } from './escalation.ts';
import { zhHansEvidence } from './evidence.ts';
import { zhHansFlight } from './flight.ts';
import { zhHansFrame } from './frame.ts';
import { zhHansGuide } from './guide.ts';
import { zhHansHome } from './home.ts';
import { zhHansIntake } from './intake.ts';
import { zhHansLetter } from './letter.ts';
import { zhHansMenu } from './menu.ts';
import { zhHansOperators } from './operators.ts';
import { zhHansOwnForm } from './own-form.ts';
import { zhHansPacket } from './packet.ts';
import { zhHansPaper } from './paper.ts';
import { zhHansPassport } from './passport.ts';
import { zhHansPeople } from './people.ts';
import { zhHansProof } from './proof.ts';
import { zhHansReading } from './reading.ts';
import { zhHansReminders } from './reminders.ts';
import { zhHansStanding } from './standing.ts';
import { zhHansSearch } from './search.ts';
import { zhHansSecurity } from './security.ts';
import { zhHansSignature } from './signature.ts';
import { zhHansTimeline } from './timeline.ts';
import { zhHansTracking } from './tracking.ts';
import { zhHansVerifier } from './verifier.ts';

/** Chinese texts of the window. */
export const zhHansWindow: WindowTexts = {
  ...zhHansFrame,
  ...zhHansMenu,
  ...zhHansHome,
  ...zhHansSearch,
  ...zhHansCase,
  ...zhHansGuide,
  ...zhHansLetter,
  ...zhHansPaper,
  ...zhHansOwnForm,
  ...zhHansPacket,
  ...zhHansStanding,
  ...zhHansPassport,
  ...zhHansSecurity,
  ...zhHansSignature,
  ...zhHansTimeline,
  ...zhHansTracking,
  ...zhHansProof,
  ...zhHansReading,
  ...zhHansIntake,
  ...zhHansEscalation,
  ...zhHansEvidence,
  ...zhHansFlight,
  ...zhHansOperators,
  ...zhHansReminders,
  ...zhHansPeople,
  ...zhHansArchive,
  ...zhHansDossier,
  ...zhHansVerifier,
};
