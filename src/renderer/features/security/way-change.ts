/** What can be changed about the ways in, one at a time. */
export type WayChange = 'passphrase' | 'keyring' | 'remove-passphrase' | 'remove-keyring' | 'remove-recovery';
