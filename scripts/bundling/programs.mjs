/** What is built for the main process, by the name that the build gives it. */

/** Foreign files are read in threads, each of which has a program of its own. */
export const MAIN_PROGRAMS = {
  index: 'src/main/index.ts',
  'archive-worker': 'src/main/archives/archive-worker.ts',
  'dossier-worker': 'src/main/dossiers/dossier-worker.ts',
  'backup-worker': 'src/main/backups/worker.ts',
  'exhibit-worker': 'src/main/packets/exhibit-worker.ts',
  'form-worker': 'src/main/foreign-forms/worker.ts',
  'reading-worker': 'src/main/reading/reading-worker.ts',
  'intake-worker': 'src/main/intake/intake-worker.ts',
  'protection-worker': 'src/main/passports/protection-worker.ts',
  'zone-worker': 'src/main/passports/zone-worker.ts',
  'signature-worker': 'src/main/signatures/signature-worker.ts',
};

/** The thread of a batch, which the window has no use for. */
export const LETTER_WORKER = 'src/main/letters/letter-worker.ts';
