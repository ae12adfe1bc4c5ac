import { beforeEach, describe, expect, it } from 'vitest';

import { IdleLock } from '../../../src/main/locking/idle-lock.ts';
import { createGentleLock } from '../../../src/main/locking/lock-gently.ts';
import { SecretClipboard } from '../../../src/main/locking/secret-clipboard.ts';
import { memoryClipboard } from '../handlers/support/protections.ts';

const MINUTE_MS = 60_000;

describe('locking when nobody is there', () => {
  let nowMs: number;
  let minutes: number | null;
  let lockCount: number;
  let look: () => void;
  let watch: IdleLock;
  beforeEach(() => {
    [nowMs, minutes, lockCount] = [1_000_000, 5, 0];
    watch = new IdleLock({
      now: () => nowMs,
      idleMinutes: () => minutes,
      lock: () => (lockCount += 1),
      every: (callback) => {
        look = callback;
        return () => (look = () => undefined);
      },
    });
  });
  const after = (laterMs: number) => {
    nowMs += laterMs;
    look();
    return lockCount;
  };

  it('happens after as many minutes as were chosen, counted from the last key', () => {
    expect(after(5 * MINUTE_MS - 1)).toBe(0);
    watch.touch();
    expect(after(5 * MINUTE_MS - 1)).toBe(0);
    expect(after(1)).toBe(1);
  });

  it('follows another choice at once, and never happens when that was chosen', () => {
    expect(after(4 * MINUTE_MS)).toBe(0);
    minutes = null;
    expect(after(1e9)).toBe(0);
    minutes = 15;
    expect(after(0)).toBe(1);
  });

  it('counts anew when the clock is set back, and stops when told', () => {
    expect(after(-MINUTE_MS * 60)).toBe(0);
    expect(after(5 * MINUTE_MS - 1)).toBe(0);
    expect(after(1)).toBe(1);
    watch.stop();
    expect(after(1e9)).toBe(1);
  });
});

describe('locking from outside', () => {
  it('lets the window save first, and waits for it only so long', () => {
    const told: string[] = [];
    let isOpen = true;
    let ring = () => undefined as unknown;
    const lock = createGentleLock({
      askWindow: () => told.push('asked'),
      isOpen: () => isOpen,
      lockNow: () => {
        told.push('locked');
        isOpen = false;
      },
      wait: (callback) => (ring = callback),
    });
    lock();
    lock();
    expect(told).toEqual(['asked']);
    ring();
    expect(told).toEqual(['asked', 'locked']);
    lock();
    expect(told).toHaveLength(2);
    isOpen = true;
    lock();
    isOpen = false;
    ring();
    expect(told).toEqual(['asked', 'locked', 'asked']);
  });
});

describe('a secret on the clipboard', () => {
  let clipboard: ReturnType<typeof memoryClipboard>;
  let ring: (() => void) | undefined;
  let secrets: SecretClipboard;
  beforeEach(() => {
    clipboard = memoryClipboard();
    secrets = new SecretClipboard(clipboard, (callback, delayMs) => {
      expect(delayMs).toBe(30_000);
      ring = callback;
      return () => (ring = undefined);
    });
  });

  it('goes after half a minute', async () => {
    secrets.put('00005');
    expect(clipboard.readText()).toBe('00005');
    ring?.();
    await expect.poll(() => clipboard.readText()).toBe('');
  });

  it('goes when the records are locked', async () => {
    secrets.put('00005');
    await secrets.clear();
    expect(clipboard.readText()).toBe('');
    expect(ring).toBeUndefined();
  });

  it('does not take away what was copied since', async () => {
    secrets.put('00005');
    clipboard.writeText('my own');
    await secrets.clear();
    secrets.clearAtOnce();
    expect(clipboard.readText()).toBe('my own');
  });

  it('goes at once when the program ends', () => {
    secrets.put('00005');
    secrets.clearAtOnce();
    expect(clipboard.readText()).toBe('');
  });
});
