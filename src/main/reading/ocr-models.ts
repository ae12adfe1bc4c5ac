/** Where the models of text recognition lie: in npm packages of their own, and on Debian also in the system's folder. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Languages that can be recognised; `kaz` also reads Russian, whose letters are all Kazakh ones too. */
export const SHIPPED_OCR_LANGUAGES = ['eng', 'kaz', 'chi_sim'] as const;

/** Name of a model as Tesseract has it. */
export type OcrLanguage = (typeof SHIPPED_OCR_LANGUAGES)[number] | 'rus';

/** A model: its name, and the file of it, gzipped or not. */
export interface OcrModel {
  readonly name: string;
  readonly file: string;
}

const packages = createRequire(import.meta.url);
/** The variant of the packages that is shipped: small integer weights of the best model. */
const VARIANT = '4.0.0_best_int';
const DEBIAN_FOLDERS = ['/usr/share/tesseract-ocr/5/tessdata', '/usr/share/tesseract-ocr/4.00/tessdata'];

/** The models of these languages that this computer has, in the order of the languages. */
export function findModels(languages: readonly OcrLanguage[]): readonly OcrModel[] {
  return languages.flatMap((name) => {
    const file = candidatesOf(name).find((candidate) => existsSync(candidate));
    return file === undefined ? [] : [{ name, file }];
  });
}

/** The bytes of a model as Tesseract reads them. */
export function readModel({ file }: OcrModel): Uint8Array {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

function candidatesOf(language: OcrLanguage): readonly string[] {
  if (language === 'rus') return DEBIAN_FOLDERS.map((folder) => path.join(folder, 'rus.traineddata'));
  const description = packages.resolve(`@tesseract.js-data/${language}/package.json`);
  return [path.join(path.dirname(description), VARIANT, `${language}.traineddata.gz`)];
}
