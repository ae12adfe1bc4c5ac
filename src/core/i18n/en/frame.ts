/** The window's texts around every screen, the lock screen and the settings in English: the pattern for the other languages. */

/** English texts around every screen, the lock screen and the settings. */
export const enFrame = {
  app: {
    name: 'SimClose',
    offline: 'Everything stays on this computer · no network',
    mainNavigation: 'Main',
    cases: 'Cases',
    unsorted: 'Unsorted',
    settings: 'Settings',
    lock: 'Lock',
    cancel: 'Cancel',
    retry: 'Try again',
    undo: 'Undo',
    messages: 'Messages',
    dismiss: 'Dismiss',
    loading: 'Loading…',
    notShown: 'This screen could not be shown. Nothing was lost.',
  },
  unlock: {
    title: 'Unlock your records',
    encrypted: 'Encrypted on this computer. Nothing is sent anywhere.',
    passphrase: 'Passphrase',
    showPassphrase: 'Show passphrase',
    hidePassphrase: 'Hide passphrase',
    capsLock: 'Caps Lock is on',
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    wrong: 'This passphrase does not open the records. Nothing was changed.',
    retryIn: (seconds: number) => `Try again in ${seconds} s`,
    language: 'Language',
    firstTitle: 'Welcome to SimClose',
    firstText: 'It helps you close a Kazakhstan SIM and keeps the proof, encrypted on this computer.',
    keyringText: 'The key is kept by your operating system.',
    noKeyringText:
      'This computer keeps no keys for programs, so choose a passphrase. Without it nobody can open the records, not even we.',
    alsoPassphrase: 'Also ask for a passphrase',
    newPassphrase: 'New passphrase',
    repeatPassphrase: 'Repeat the passphrase',
    passphraseHint: 'At least 8 characters. Several words are easy to remember.',
    tooShort: 'Use at least 8 characters.',
    differs: 'The two passphrases differ.',
    start: 'Start',
    starting: 'Preparing…',
  },
  settings: {
    title: 'Settings',
    sections: 'Parts of the settings',
    general: 'General',
    language: 'Language',
    languageSystem: 'System language',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    about: 'About',
    version: (version: string) => `SimClose ${version}`,
    aboutText: 'Close a Kazakhstan SIM, and keep the proof. The program never uses the network.',
    data: 'Your records',
    dataText: 'One encrypted file on this computer holds every case, letter and proof.',
  },
};

/** Texts around every screen, the lock screen and the settings in any language. */
export type FrameTexts = typeof enFrame;
