/** Which fonts are shipped, from which npm package, and what their files must hash to. */

/** One file taken out of an npm package. */
export interface FontSource {
  /** Package and exact version, as `npm pack` takes it. */
  readonly specification: string;
  /** Path inside the package. */
  readonly path: string;
  /** Sha-256 of that file, in hex. */
  readonly sha256: string;
  /** File name in the resources folder; left out for a file that is only read to make the subset. */
  readonly target?: string;
}

const TINOS = '@expo-google-fonts/tinos@0.4.2';
const NOTO_SERIF_SC = '@expo-google-fonts/noto-serif-sc@0.4.3';
const NOTO_SERIF_JP = '@expo-google-fonts/noto-serif-jp@0.4.3';

/** Files copied as they are. All are under the SIL Open Font License 1.1. */
export const COPIED: readonly FontSource[] = [
  {
    specification: TINOS,
    path: '400Regular/Tinos_400Regular.ttf',
    sha256: '924ef269e73da94c1803ff68877f5d998dd16605c5ffad82ee181034f8a1fffe',
    target: 'tinos-regular.ttf',
  },
  {
    specification: TINOS,
    path: '700Bold/Tinos_700Bold.ttf',
    sha256: '576a19b5dc026cafe6ae8fde4c849588dae6475cf5d912cebdf2827388c43ad9',
    target: 'tinos-bold.ttf',
  },
  {
    specification: NOTO_SERIF_SC,
    path: '400Regular/NotoSerifSC_400Regular.ttf',
    sha256: 'c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742',
    target: 'noto-serif-sc-regular.ttf',
  },
  {
    specification: TINOS,
    path: 'LICENSE_FONT',
    sha256: 'cb3382d4643e8b02c12e322c220a3c76a5020d667e4fd4e7c75e744cca6caa6b',
    target: 'tinos-license.txt',
  },
  {
    specification: NOTO_SERIF_SC,
    path: 'LICENSE_FONT',
    sha256: '5e0da210fb04058a8c0087985d2d456b931c2579811a49655721d3cf0c36b6d6',
    target: 'noto-serif-license.txt',
  },
];

/** The font that has the Chinese characters Noto Serif SC lacks (𠮷 among them). */
export const RARE_SOURCE: FontSource = {
  specification: NOTO_SERIF_JP,
  path: '400Regular/NotoSerifJP_400Regular.ttf',
  sha256: '5a04846a0e23acefae825f2f459205036a166f5a63462019ce3492d07bd20e92',
};

/** The subset made of it: only the Chinese characters that neither other font has. */
export const RARE_SUBSET = {
  target: 'noto-serif-rare-han.ttf',
  sha256: '8d27e0296f0b3dd625448aad2b4941128cc241d2af573d4c80ad3daefaecda8f',
  /** HarfBuzz's own subsetter, compiled to WebAssembly; used here only, never installed with the program. */
  tool: 'subset-font@2.9.0',
} as const;
