/** Builds the blank forms and aids into `resources/forms`. Rebuilding without a change gives the same bytes. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { GLOSSES, LETTER_LANGUAGES } from '../../src/core/cancellation/schema.ts';
import { makeBlank } from '../../src/core/form/blank.ts';
import { PRINT_IDS } from '../../src/core/form/form-id.ts';
import { formTextSchema } from '../../src/core/form/form-text.ts';
import { readFonts } from '../../src/main/letters/resources.ts';

const resources = path.join(import.meta.dirname, '../../resources');
const fonts = await readFonts(resources);
for (const form of PRINT_IDS) {
  const text = formTextSchema.parse(
    JSON.parse(await readFile(path.join(resources, 'texts', `${form}.json`), 'utf8')),
  );
  for (const lang of LETTER_LANGUAGES) {
    for (const gloss of GLOSSES) {
      const bytes = await makeBlank({ text, lang, gloss, fonts });
      const name = `${form}.${lang}.${gloss}.pdf`;
      await writeFile(path.join(resources, 'forms', name), bytes);
      process.stdout.write(`${name} ${String(bytes.byteLength)} bytes\n`);
    }
  }
}
