/** What every command that opens the records takes. */

/** Lines of a usage text. */
export const STORE_TEXT = `  --data DIR     folder of the store; the program's own if left out
  SIMCLOSE_PASSPHRASE holds the store's passphrase where no keyring opens it, or SIMCLOSE_RECOVERY_KEY its recovery key.`;
