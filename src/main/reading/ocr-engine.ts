/**
 * Recognises text in pictures with Tesseract, compiled to WebAssembly. Blocks while it works and may meet hostile
 * files: only threads call it. Everything is read from files of the program; nothing is fetched.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import createCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';

import { readModel, type OcrModel } from './ocr-models.ts';

/** How the lines of a picture lie, as Tesseract numbers it. */
export const SEGMENTATION = { automatic: 3, oneColumn: 4, oneBlock: 6, oneLine: 7, sparse: 11 } as const;

/** How to recognise. */
export interface OcrOptions {
  /** At least one; the first counts most where several could be right. */
  readonly models: readonly OcrModel[];
  readonly segmentation?: (typeof SEGMENTATION)[keyof typeof SEGMENTATION];
  /** The only characters that may occur; any if left out. */
  readonly whitelist?: string;
}

/** What was recognised. */
export interface RecognisedText {
  /** Lines end with `\n`. */
  readonly text: string;
  /** How sure the recogniser is on average, 0 to 100. */
  readonly confidence: number;
}

/** A loaded recogniser. */
export interface OcrEngine {
  /** Recognises a PNG or JPEG; throws when it is neither. */
  recognise(picture: Uint8Array): RecognisedText;
}

const INPUT = '/input';
const NEURAL = 1;
const packages = createRequire(import.meta.url);

/** Loads the recogniser; throws where a model is damaged or there is none. */
export async function openOcrEngine({
  models,
  segmentation = SEGMENTATION.automatic,
  whitelist,
}: OcrOptions): Promise<OcrEngine> {
  const silence = () => undefined;
  const core = await createCore({
    wasmBinary: readFileSync(packages.resolve('tesseract.js-core/tesseract-core-simd-lstm.wasm')),
    print: silence,
    printErr: silence,
  });
  for (const model of models) core.FS.writeFile(`/${model.name}.traineddata`, readModel(model));
  const api = new core.TessBaseAPI();
  const isReady = models.length > 0 && api.Init('/', models.map(({ name }) => name).join('+'), NEURAL) === 0;
  if (!isReady) throw new Error('A model of text recognition cannot be read');
  if (whitelist !== undefined) api.SetVariable('tessedit_char_whitelist', whitelist);
  // A picture without a resolution is taken for a screen's otherwise, which warns and changes nothing.
  api.SetVariable('user_defined_dpi', '300');
  return {
    recognise(picture) {
      core.FS.writeFile(INPUT, picture);
      try {
        if (api.SetImageFile(1, 0, false) === 1) throw new Error('Not a picture');
        api.SetPageSegMode(segmentation);
        api.Recognize(null);
        return { text: api.GetUTF8Text(), confidence: api.MeanTextConf() };
      } finally {
        core.FS.unlink(INPUT);
      }
    },
  };
}
