/** Dates of a draft that are possible but cannot be meant on the day it is looked at: warnings that never block. */
import { faultOfDate, type IsoDate } from '../calendar.ts';
import { problem, type Problem, type ProblemCode } from '../outcome.ts';
import type { Draft } from './draft.ts';

/** Warnings about a draft's dates in the order of the form; what is no date yet is not judged. */
export function checkDates({ applicant, requests }: Draft, today: IsoDate): readonly Problem[] {
  const expiresOn = dateIn(applicant?.passport?.expiresOn);
  const birthDate = dateIn(applicant?.birthDate);
  const terminateOn = dateIn(requests?.terminateOn);
  const warn = (isOdd: boolean, path: string, code: ProblemCode) => (isOdd ? [problem(path, code)] : []);
  return [
    ...warn(birthDate !== undefined && birthDate > today, 'applicant.birthDate', 'applicant/birth-in-future'),
    ...warn(
      expiresOn !== undefined && expiresOn < today,
      'applicant.passport.expiresOn',
      'applicant/passport-expired',
    ),
    ...warn(terminateOn !== undefined && terminateOn < today, 'requests.terminateOn', 'requests/end-in-past'),
  ];
}

function dateIn(typed: string | undefined): IsoDate | undefined {
  const text = (typed ?? '').normalize('NFKC').trim();
  return faultOfDate(text) === undefined ? text : undefined;
}
