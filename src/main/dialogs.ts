/** The native file dialogs, attached to the window. */
import { dialog, type BrowserWindow, type FileFilter } from 'electron';

/** Asks for files; every answer is empty or null when the user cancels. */
export interface Dialogs {
  /** Where to save a PDF; `suggestedName` without a folder. */
  choosePdfTarget(suggestedName: string): Promise<string | null>;
  /** Where to save a protected copy of a passport; `suggestedName` without folder and extension. */
  chooseCopyTarget(suggestedName: string, format: 'jpeg' | 'pdf'): Promise<string | null>;
  /** Where to save an e-mail draft; `suggestedName` without a folder. */
  chooseMailTarget(suggestedName: string): Promise<string | null>;
  /** Where to save the user's corrections about operators; `suggestedName` without a folder. */
  chooseCorrectionsTarget(suggestedName: string): Promise<string | null>;
  /** Which file of corrections to read. */
  chooseCorrections(): Promise<string | null>;
  /** Where to save a calendar file; `suggestedName` without a folder. */
  chooseCalendarTarget(suggestedName: string): Promise<string | null>;
  /** Which files to archive. */
  chooseReceipts(): Promise<readonly string[]>;
  /** Which folder to archive. */
  chooseReceiptFolder(): Promise<string | null>;
  /** Where to save a backup; `suggestedName` without a folder. */
  chooseBackupTarget(suggestedName: string): Promise<string | null>;
  /** Which backup to restore. */
  chooseBackup(): Promise<string | null>;
  /** In which folder planned backups are made. */
  chooseBackupFolder(): Promise<string | null>;
  /** Which form of an operator to import. */
  chooseForm(): Promise<string | null>;
  /** Which PDF to check. */
  choosePdf(): Promise<string | null>;
  /** Which archive to import. */
  chooseArchive(): Promise<string | null>;
  /** Where to save an archive; `suggestedName` without a folder. */
  chooseArchiveTarget(suggestedName: string): Promise<string | null>;
  /** Where to save a web page; `suggestedName` without a folder. */
  choosePageTarget(suggestedName: string): Promise<string | null>;
}

const JSON_FILES: FileFilter = { name: 'JSON', extensions: ['json'] };
const PDF_FILES: FileFilter = { name: 'PDF', extensions: ['pdf'] };
const ZIP_FILES: FileFilter = { name: 'ZIP', extensions: ['zip'] };
const BACKUP_FILES: FileFilter = { name: 'SimClose', extensions: ['simclose'] };

/** Builds the dialogs; they are modal to the window that was attached last. */
export function createDialogs(): Dialogs & { attach(window: BrowserWindow): void } {
  let parent: BrowserWindow | undefined;
  const attached = () => {
    if (parent === undefined) throw new Error('No window is attached to the dialogs');
    return parent;
  };
  const chooseTarget = async (suggestedName: string, filter: FileFilter) => {
    const answer = await dialog.showSaveDialog(attached(), {
      defaultPath: suggestedName,
      filters: [filter],
      // Linux and Windows keep lists of recently used files, which would name the case.
      properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
    });
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  };
  const chooseOne = async (filter: FileFilter) => {
    const answer = await dialog.showOpenDialog(attached(), {
      filters: [filter],
      properties: ['openFile', 'dontAddToRecent'],
    });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  };
  return {
    attach: (window) => (parent = window),
    choosePdfTarget: (suggestedName) => chooseTarget(suggestedName, PDF_FILES),
    chooseCopyTarget: (suggestedName, format) =>
      format === 'pdf'
        ? chooseTarget(`${suggestedName}.pdf`, PDF_FILES)
        : chooseTarget(`${suggestedName}.jpg`, { name: 'JPEG', extensions: ['jpg', 'jpeg'] }),
    chooseMailTarget: (suggestedName) => chooseTarget(suggestedName, { name: 'EML', extensions: ['eml'] }),
    chooseCorrectionsTarget: (suggestedName) => chooseTarget(suggestedName, JSON_FILES),
    async chooseCorrections() {
      const answer = await dialog.showOpenDialog(attached(), {
        filters: [JSON_FILES],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    chooseCalendarTarget: (suggestedName) =>
      chooseTarget(suggestedName, { name: 'iCalendar', extensions: ['ics'] }),
    chooseBackupTarget: (suggestedName) => chooseTarget(suggestedName, BACKUP_FILES),
    async chooseBackup() {
      const answer = await dialog.showOpenDialog(attached(), {
        filters: [BACKUP_FILES],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async chooseBackupFolder() {
      const answer = await dialog.showOpenDialog(attached(), {
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async chooseReceipts() {
      const answer = await dialog.showOpenDialog(attached(), {
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      });
      return answer.canceled ? [] : answer.filePaths;
    },
    chooseForm: () => chooseOne(PDF_FILES),
    choosePdf: () => chooseOne(PDF_FILES),
    chooseArchive: () => chooseOne(ZIP_FILES),
    chooseArchiveTarget: (suggestedName) => chooseTarget(suggestedName, ZIP_FILES),
    choosePageTarget: (suggestedName) => chooseTarget(suggestedName, { name: 'HTML', extensions: ['html'] }),
    async chooseReceiptFolder() {
      const answer = await dialog.showOpenDialog(attached(), {
        properties: ['openDirectory', 'dontAddToRecent'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
  };
}
