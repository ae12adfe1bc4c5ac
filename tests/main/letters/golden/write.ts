/** `npm run goldens`: renders every form and aid and keeps what they look like. Look at them yourself first. */
import { LETTER_LANGUAGES } from '../../../../src/core/cancellation/schema.ts';
import { PdfFile } from '../pdf-tools.ts';
import { nameOf, writeGoldens, type Golden } from './golden-file.ts';
import { inkGridOf } from './ink-grid.ts';
import { makeSample, samplePages } from './sample-pages.ts';

for (const lang of LETTER_LANGUAGES) {
  const goldens: Record<string, Golden> = {};
  for (const page of samplePages(lang)) {
    const file = new PdfFile((await makeSample(page)).bytes);
    goldens[nameOf(page)] = { poppler: inkGridOf(file.poppler(1)), mupdf: inkGridOf(file.mupdf(1)) };
    file.remove();
  }
  writeGoldens(lang, goldens);
}
