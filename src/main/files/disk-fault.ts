/** What an error of the system says about a disk. */
import type { ProblemCode } from '../../core/outcome.ts';

/** The problems that a disk can make for the store. */
export type StoreDiskFault = Extract<
  ProblemCode,
  'store/disk-full' | 'store/disk-gone' | 'store/disk-fault' | 'store/not-writable'
>;

const FAULT_OF_CODE: Readonly<Partial<Record<string, StoreDiskFault>>> = {
  ENOSPC: 'store/disk-full',
  EDQUOT: 'store/disk-full',
  EFBIG: 'store/disk-full',
  ENODEV: 'store/disk-gone',
  ENXIO: 'store/disk-gone',
  ENOTCONN: 'store/disk-gone',
  ESTALE: 'store/disk-gone',
  EIO: 'store/disk-fault',
};

/** The problem that an error of the system, such as `ENOSPC`, is for the store. */
export function storeFaultOf(code: string): StoreDiskFault {
  return FAULT_OF_CODE[code] ?? 'store/not-writable';
}

/** The problem that it is for a file that somebody named. */
export function fileFaultOf(code: string): 'file/disk-full' | 'file/not-writable' {
  return storeFaultOf(code) === 'store/disk-full' ? 'file/disk-full' : 'file/not-writable';
}

/** What a file of the store that could not be written says about the store. */
export function storeFaultOfFile(code: ProblemCode | undefined): StoreDiskFault {
  if (code === 'file/disk-full') return 'store/disk-full';
  return code === 'file/no-folder' ? 'store/disk-gone' : 'store/not-writable';
}
