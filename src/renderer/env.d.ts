/// <reference types="svelte" />
/// <reference types="vite/client" />
import type { Transport } from '../contract/envelope.ts';

declare global {
  interface Window {
    /** Supplied by the preload script. */
    readonly simclose: Transport;
  }
}
