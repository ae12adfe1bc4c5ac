/** What CUPS' programs answer, as seen on Debian 12 (CUPS 2.4.2) with a few answers of RFC 8011. */
import { describe, expect, it } from 'vitest';

import {
  readDefaultName,
  readJobId,
  readJobStatus,
  readPrinter,
} from '../../../src/main/print/cups-answers.ts';

const job = (id: string, alerts: string, status = '') =>
  `${id}                   root             62464   Mon Nov 23 14:14:50 2026
\tStatus: ${status}
\tAlerts: ${alerts}
\tqueued for PDF
`;

describe('reading printers', () => {
  const options = (info: string, type = 0x1c) =>
    `copies=1 device-uri=cups-pdf:/ printer-info=${info} printer-is-accepting-jobs=true printer-location printer-make-and-model='Generic (w/ options)' printer-state=3 printer-state-reasons=none printer-type=${type} printer-uri-supported=ipp://localhost/printers/PDF\n`;

  it.each([
    ['Second', 'Second'],
    ["'Приёмная 打印机'", 'Приёмная 打印机'],
    [`'It's the "big" one'`, `It's the "big" one`],
  ])('reads the description %s', (written, description) => {
    expect(readPrinter('PDF', options(written), 'PDF')).toEqual({
      name: 'PDF',
      description,
      isDefault: true,
      hasDuplex: true,
      hasColour: true,
      isAccepting: true,
      isStopped: false,
      reasons: '',
    });
  });

  it('tells what a printer has not, and that it is stopped', () => {
    const stopped = options('X', 0x4)
      .replace('printer-state=3', 'printer-state=5')
      .replace('reasons=none', 'reasons=media-empty-error')
      .replace('jobs=true', 'jobs=false');
    expect(readPrinter('PDF', stopped)).toMatchObject({
      isDefault: false,
      hasDuplex: false,
      hasColour: false,
      isAccepting: false,
      isStopped: true,
      reasons: 'media-empty-error',
    });
  });

  it('knows no printer where CUPS knows none', () => {
    expect(readPrinter('Gone', '\n')).toBeUndefined();
    expect(readDefaultName('no system default destination\n')).toBeUndefined();
    expect(readDefaultName('system default destination: PDF\n')).toBe('PDF');
  });
});

describe('reading jobs', () => {
  it('reads the id, also of a printer with hyphens', () => {
    expect(readJobId('request id is HP-Laser-12 (0 file(s))\n')).toBe('HP-Laser-12');
    expect(readJobId('lp: Error - no default destination available.')).toBeUndefined();
  });

  it.each([
    ['waiting', job('PDF-1', 'none'), ''],
    ['waiting', job('PDF-1', 'job-printing'), job('PDF-12', 'job-completed-successfully')],
    ['completed', job('PDF-12', 'none'), job('PDF-1', 'processing-to-stop-point')],
    ['completed', '', job('PDF-1', 'job-completed-successfully')],
    ['cancelled', '', job('PDF-1', 'job-canceled-by-user')],
  ])('tells a job that is %s', (state, running, ended) => {
    expect(readJobStatus('PDF-1', running, ended)).toEqual({ state });
  });

  it('tells why a job failed', () => {
    const broken = job('PDF-1', 'job-completed-with-errors', 'the file is damaged');
    expect(readJobStatus('PDF-1', broken, '')).toEqual({ state: 'failed', reason: 'the file is damaged' });
    expect(readJobStatus('PDF-1', '', job('PDF-1', 'aborted-by-system'))).toEqual({
      state: 'failed',
      reason: 'aborted-by-system',
    });
  });

  it('does not know a job that neither list names', () => {
    expect(readJobStatus('PDF-1', job('PDF-11', 'none'), '')).toBeUndefined();
  });
});
