/** A secret on the clipboard for a short while. */

/** The clipboard, as far as it is needed. */
export interface Clipboard {
  /** At once in older versions of Electron, by a promise in newer ones; so are the others. */
  readText(): string | Promise<string>;
  writeText(text: string): void | Promise<void>;
  clear(): void | Promise<void>;
}

/** How long a secret may stay. */
export const SECRET_SECONDS = 30;

/** Puts secrets on a clipboard and takes them off again, unless something else was copied meanwhile. */
export class SecretClipboard {
  readonly #clipboard: Clipboard;
  readonly #wait: (callback: () => void, delayMs: number) => () => void;
  #secret: string | undefined;
  #cancelWait: (() => void) | undefined;

  constructor(clipboard: Clipboard, wait: (callback: () => void, delayMs: number) => () => void) {
    this.#clipboard = clipboard;
    this.#wait = wait;
  }

  /** Copies a secret; it goes after {@link SECRET_SECONDS}. */
  put(secret: string): void {
    this.#cancelWait?.();
    this.#secret = secret;
    void this.#clipboard.writeText(secret);
    this.#cancelWait = this.#wait(() => void this.clear(), SECRET_SECONDS * 1000);
  }

  /** Takes the secret off now, unless something else was copied since. Call when the records are locked. */
  async clear(): Promise<void> {
    const secret = this.#forget();
    if (secret !== undefined && (await this.#clipboard.readText()) === secret) await this.#clipboard.clear();
  }

  /** Takes off whatever is there while a secret may be; for the program's end, where nothing can be waited for. */
  clearAtOnce(): void {
    if (this.#forget() !== undefined) void this.#clipboard.clear();
  }

  #forget(): string | undefined {
    this.#cancelWait?.();
    this.#cancelWait = undefined;
    const secret = this.#secret;
    this.#secret = undefined;
    return secret;
  }
}
