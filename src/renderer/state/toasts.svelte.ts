/** Short messages at the edge of the window. */

/** What a message is about; decides its icon and how long it stays. */
export type ToastTone = 'ok' | 'warn' | 'danger';

/** One thing to do about a message. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

/** One message. */
export interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
  readonly action?: ToastAction;
}

const LIFETIME_MS = 6000;

/** The messages on show, oldest first. Failures stay until dismissed. */
export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #nextId = 1;
  /** The message that offers to take a deletion back. */
  #undoId: number | undefined;

  /** Shows a message; returns its id. */
  show(tone: ToastTone, text: string, action?: ToastAction): number {
    const id = this.#add(tone, text, action);
    if (tone !== 'danger') setTimeout(() => this.dismiss(id), LIFETIME_MS);
    return id;
  }

  /** Shows that something was deleted, until that was taken back, read, or something else is deleted. */
  showUndo(text: string, action: ToastAction): void {
    if (this.#undoId !== undefined) this.dismiss(this.#undoId);
    // Nobody is hurried: it stays.
    this.#undoId = this.#add('ok', text, action);
  }

  /** Takes a message away. */
  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Takes all messages away, as when the records are locked. */
  clear(): void {
    this.list = [];
  }

  #add(tone: ToastTone, text: string, action?: ToastAction): number {
    const id = this.#nextId++;
    // Five at most, so that a batch of files does not cover the window.
    const next: Toast = action === undefined ? { id, tone, text } : { id, tone, text, action };
    const spare = Math.max(0, this.list.length - 4);
    // Good news gives way first: a failure stays until it has been read.
    const leaving = [...this.list]
      .sort((a, b) => Number(a.tone === 'danger') - Number(b.tone === 'danger'))
      .slice(0, spare);
    this.list = [...this.list.filter((toast) => !leaving.includes(toast)), next];
    return id;
  }
}
