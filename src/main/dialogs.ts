/** The native file dialogs, attached to the window. */
import { dialog, type BrowserWindow } from 'electron';

/** Asks for files; every answer is empty or null when the user cancels. */
export interface Dialogs {
  /** Where to save a PDF; `suggestedName` without a folder. */
  choosePdfTarget(suggestedName: string): Promise<string | null>;
  /** Which files to archive. */
  chooseReceipts(): Promise<readonly string[]>;
}

/** Builds the dialogs; they are modal to the window that was attached last. */
export function createDialogs(): Dialogs & { attach(window: BrowserWindow): void } {
  let parent: BrowserWindow | undefined;
  const attached = () => {
    if (parent === undefined) throw new Error('No window is attached to the dialogs');
    return parent;
  };
  return {
    attach: (window) => (parent = window),
    async choosePdfTarget(suggestedName) {
      const answer = await dialog.showSaveDialog(attached(), {
        defaultPath: suggestedName,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        // Linux and Windows keep lists of recently used files, which would name the case.
        properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
      });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    async chooseReceipts() {
      const answer = await dialog.showOpenDialog(attached(), {
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      });
      return answer.canceled ? [] : answer.filePaths;
    },
  };
}
