/** What the handlers are given: nothing here is imported by them, so tests give their own. */
import type { MainMessage } from '../../contract/endpoints.ts';
import type { MenuState } from '../../contract/endpoints/menu.ts';
import type { Settings, UiLanguage } from '../../contract/views.ts';
import type { BackupThread } from '../backups/backup-thread.ts';
import type { FontSet } from '../../core/form/typeface.ts';
import type { Dialogs } from '../dialogs.ts';
import type { DossierMaker } from '../dossiers/make-dossier.ts';
import type { ForeignForms } from '../foreign-forms/foreign-forms.ts';
import type { Keeper } from '../intake/keeper.ts';
import type { SecretClipboard } from '../locking/secret-clipboard.ts';
import type { LetterMaker } from '../letters/make-letter.ts';
import type { OpenedBackup } from '../opened-backup.ts';
import type { ExhibitReader } from '../packets/exhibit-reader.ts';
import type { PacketMaker } from '../packets/make-packet.ts';
import type { CopyMaker } from '../passports/copy-maker.ts';
import type { PassportReader } from '../passports/passport-reader.ts';
import type { Printing } from '../print/printing.ts';
import type { ReadingQueue } from '../reading/reading-queue.ts';
import type { SignatureCutter } from '../signatures/signature-cutter.ts';
import type { StoreSession } from '../store-session.ts';

/** Everything the handlers act on. */
export interface Surroundings {
  readonly storeSession: StoreSession;
  readonly dialogs: Dialogs;
  /** What the system asked the program to open. */
  readonly openedBackup: OpenedBackup;
  readonly backupThread: BackupThread;
  /** Looks whether a planned backup is due now. */
  readonly checkPlan: () => void;
  readonly secretClipboard: SecretClipboard;
  readonly letterMaker: LetterMaker;
  /** The letters' fonts, read once. */
  readonly readFonts: () => Promise<FontSet>;
  readonly foreignForms: ForeignForms;
  readonly exhibitReader: ExhibitReader;
  readonly packetMaker: PacketMaker;
  readonly dossierMaker: DossierMaker;
  /** The program of the thread that reads archives, where it is not the one beside its host. */
  readonly archiveThread?: URL;
  readonly readingQueue: ReadingQueue;
  readonly copyMaker: CopyMaker;
  readonly passportReader: PassportReader;
  readonly signatureCutter: SignatureCutter;
  readonly keeper: Keeper;
  /** Tells the window something, where there is one. */
  readonly tellWindow: (message: MainMessage) => void;
  /** The print service; undefined where printing is left to the system's PDF viewer. */
  readonly printing: Printing | undefined;
  /** Opens a file that the user has just saved in the system's program for it; false when there is none. */
  readonly openFile: (path: string) => Promise<boolean>;
  /** Makes the menu fit the screen that shows. */
  readonly showMenu: (state: MenuState) => void;
  /** Makes the window light, dark, or like the system. */
  readonly applyTheme: (theme: Settings['theme']) => void;
  /** Present time, epoch milliseconds. */
  readonly now: () => number;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly about: {
    readonly version: string;
    readonly platform: string;
    readonly systemLanguage: UiLanguage;
    readonly dataFolder: string;
  };
}
