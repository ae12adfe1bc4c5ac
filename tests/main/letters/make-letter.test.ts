import { PDFCheckBox, PDFDict, PDFDocument, PDFName, PDFTextField } from 'pdf-lib';
import { afterAll, describe, expect, test, vi } from 'vitest';

import type { Draft } from '../../../src/core/cancellation/draft.ts';
import {
  createLetterMaker,
  type IdentifiedLetter,
  type LetterOptions,
} from '../../../src/main/letters/make-letter.ts';
import { compareInk, inkOf } from './grey-image.ts';
import { readInput, RESOURCES } from './letter-fixtures.ts';
import { collapse, PdfFile, squeeze } from './pdf-tools.ts';

// The first letter of a process parses the fonts; a busy machine may take seconds for it.
vi.setConfig({ testTimeout: 30_000 });

const maker = createLetterMaker(RESOURCES);
const files: PdfFile[] = [];
const complete = readInput('02-complete-chinese.json');

afterAll(() => {
  for (const file of files) file.remove();
});

async function make(over: Partial<LetterOptions> = {}): Promise<IdentifiedLetter & { file: PdfFile }> {
  const letter = await maker.make({
    draft: complete,
    form: 'termination',
    lang: 'ru',
    gloss: 'zh-Hans',
    date: '2026-11-24',
    isComplete: true,
    ...over,
  });
  if (!letter.ok) throw new Error(JSON.stringify(letter.problems));
  const file = new PdfFile(letter.value.bytes);
  files.push(file);
  return { ...letter.value, file };
}

/** Texts of a fillable letter's fields. */
async function fieldsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string | undefined>> {
  const fields = (await PDFDocument.load(bytes)).getForm().getFields();
  return new Map(
    fields.map((field) => [field.getName(), field instanceof PDFTextField ? field.getText() : undefined]),
  );
}

async function problemsOf(draft: Draft) {
  const letter = await maker.make({
    draft,
    form: 'termination',
    lang: 'ru',
    gloss: 'none',
    date: '2026-11-24',
    isComplete: false,
  });
  return letter.ok ? [] : letter.problems;
}

describe('the same letter', () => {
  test('has the same bytes, whatever was made in between', async () => {
    const first = await make();
    await make({ draft: readInput('09-azerbaijani.json') });
    await make({ lang: 'kk', gloss: 'en', draft: readInput('03-rare-chinese.json') });
    expect(Buffer.from((await make()).bytes).equals(Buffer.from(first.bytes))).toBe(true);
    const fresh = await createLetterMaker(RESOURCES).make({
      draft: complete,
      form: 'termination',
      lang: 'ru',
      gloss: 'zh-Hans',
      date: '2026-11-24',
      isComplete: true,
    });
    expect(fresh.ok && Buffer.from(fresh.value.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  });

  test('has the same bytes however its number is spelt', async () => {
    const spelt = { ...complete, sim: { ...complete.sim, number: '8 (705) 555-02-02' } };
    expect((await make({ draft: spelt })).contentDigest).toBe((await make()).contentDigest);
  });

  test('has another digest and reference on another day', async () => {
    const [today, tomorrow] = [await make(), await make({ date: '2026-11-25' })];
    expect(tomorrow.contentDigest).not.toBe(today.contentDigest);
    expect(tomorrow.reference).not.toBe(today.reference);
  });

  test('carries the reference of its cancellation', async () => {
    const { reference, file } = await make({ cancellationId: '7K3M9Q2X', letterNumber: 2 });
    expect(reference).toBe('SC-7K3M-9Q2X');
    expect(file.text()).toContain('SC-7K3M-9Q2X');
  });
});

describe('values', () => {
  test('stand on the page in the letter’s language', async () => {
    const text = (await make()).file.text();
    for (const value of [
      'Товариществу с ограниченной ответственностью «КаР-Тел»',
      '(товарный знак «Beeline»)',
      'ZHANG WEI',
      'EB1234567',
      '+7 705 555 02 02',
      '03.02.1990',
      '(CHN)',
      'выезд из Казахстана',
      '26.11.2026',
      '24.11.2026',
      '1/1',
    ]) {
      expect(text).toContain(value);
    }
    expect((await make({ lang: 'kk' })).file.text()).toContain('Қазақстаннан кету');
  });

  test('never show when the passport expires', async () => {
    const text = (await make()).file.text();
    expect(text).not.toContain('06.05.2031');
    expect(text).not.toContain('2031-05-06');
  });

  test('leave the operator’s unverified address blank', async () => {
    const kcell = await make({ draft: { ...complete, operator: 'kcell' } });
    expect(kcell.file.text()).toContain('Акционерному обществу «Кселл»');
    const fields = await fieldsOf(
      (await make({ draft: { ...complete, operator: 'kcell' }, isFillable: true })).bytes,
    );
    expect(fields.get('to.operator')).toBe('Акционерному обществу «Кселл» (товарный знак «Kcell»)');
    expect(fields.get('to.address')).toBeUndefined();
    const verified = await fieldsOf((await make({ isFillable: true })).bytes);
    expect(verified.get('to.address')).toContain('Алматы');
  });

  test('that no font can draw are named, each with its place', async () => {
    const problems = await problemsOf({
      applicant: { surname: 'LI😀', address: 'عنوان' },
      reason: { note: 'ok' },
    });
    expect(problems[0]).toEqual({
      path: 'applicant.surname',
      code: 'form/glyph-missing',
      params: { character: '😀', codePoint: 'U+1F600' },
    });
    expect(problems.slice(1).map(({ path }) => path)).toEqual(Array(4).fill('applicant.address'));
  });

  test('of every kind can be absent', async () => {
    const { file, pageCount } = await make({ draft: {}, isComplete: false });
    file.check();
    expect(pageCount).toBe(1);
  });
});

describe('a value too long for its blank', () => {
  const note = `${'Подробности по пунктам, без сокращений. '.repeat(48)}Конец пояснения.`;
  const address = `${'улица Абая 10, квартира 5, подъезд 3; '.repeat(12)}конец адреса`;
  const long = {
    ...complete,
    applicant: { ...complete.applicant, address },
    reason: { code: 'other', note },
  };

  test('stands whole on an addendum page, and its beginning says so', async () => {
    const { file, pageCount } = await make({ draft: long });
    expect(pageCount).toBe(2);
    const text = file.text();
    expect(squeeze(text)).toContain(squeeze(note));
    expect(squeeze(text)).toContain(squeeze(address));
    expect(text).toContain('см. дополнение, с. 2 / 见补充页第 2 页');
    expect(text).toContain('Дополнение к заявлению');
    expect(text.match(/2\/2/g)).toHaveLength(1);
    expect(text.split('SC-').length - 1).toBe(3);
  });

  test('stands on an addendum that is called after its paper', async () => {
    const headings = await Promise.all(
      (['suspension', 'claim', 'authorisation'] as const).map(async (form) => {
        const { file, pageCount } = await make({
          form,
          gloss: 'none',
          draft: { ...long, operator: address },
        });
        expect(pageCount).toBe(2);
        return /Дополнение к \S+/.exec(file.text(2))?.[0];
      }),
    );
    expect(headings).toEqual([
      'Дополнение к заявлению',
      'Дополнение к претензии',
      'Дополнение к доверенности',
    ]);
  });

  test('goes over as many pages as it needs', async () => {
    const { file, pageCount } = await make({
      draft: { ...complete, reason: { code: 'other', note: note.repeat(4) } },
    });
    file.check();
    expect(pageCount).toBe(3);
    const heading = /Дополнениекзаявлению申请书补充页SC-.{4}-.{4}/;
    const parts = [2, 3].map((page) => squeeze(file.text(page)).split(heading)[1]?.split('Дата')[0]);
    expect(parts.join('')).toBe(`Пояснение·说明${squeeze(note.repeat(4))}`);
  });

  test('is whole on the first page while it fits in smaller type', async () => {
    const email = 'a.rather.long.mailbox.name.of.somebody@department.example.org';
    const { file, pageCount } = await make({
      draft: { ...complete, applicant: { ...complete.applicant, email } },
    });
    expect(pageCount).toBe(1);
    expect(collapse(file.text())).toContain(email);
  });
});

describe('an incomplete letter', () => {
  test.each([
    ['ru', 'ЧЕРНОВИК'],
    ['kk', 'ЖОБА'],
  ] as const)('in %s says %s across every page', async (lang, word) => {
    const note = 'Длинное пояснение по пунктам. '.repeat(60);
    const over = { lang, draft: { ...complete, reason: { code: 'other', note } } };
    const [draft, final] = [await make({ ...over, isComplete: false }), await make(over)];
    expect(squeeze(draft.file.text()).split(word).length - 1).toBe(2);
    expect(squeeze(final.file.text())).not.toContain(word);
    for (const page of [1, 2]) {
      expect(inkOf(draft.file.poppler(page))).toBeGreaterThan(inkOf(final.file.poppler(page)) + 500);
    }
  });
});

describe('a fillable letter', () => {
  test('keeps its fields, and they read back', async () => {
    const { bytes, file } = await make({ isFillable: true });
    file.check();
    const texts = await fieldsOf(bytes);
    expect(texts.get('grid.number')).toBe('+7 705 555 02 02');
    expect(texts.get('grid.nativeName')).toBe('张伟');
    expect(texts.get('grid.reasonNote')).toBe('Рейс домой 26 ноября.\n我已回国，不再使用该号码。');
    expect(texts.get('ask.refundBalance-to')).toBe('KZ86 125K ZT50 0410 0100');
    expect([...texts.keys()].filter((name) => name.startsWith('page.') || name.startsWith('clerk.'))).toEqual(
      [],
    );
    const box = (await PDFDocument.load(bytes)).getForm().getField('ask.withdrawConsent');
    expect(box instanceof PDFCheckBox && box.isChecked()).toBe(true);
  });

  test('names fonts for further typing that it carries', async () => {
    const document = await PDFDocument.load((await make({ isFillable: true })).bytes);
    const { dict } = document.getForm().acroForm;
    const fonts = dict.lookup(PDFName.of('DR'), PDFDict).lookup(PDFName.of('Font'), PDFDict);
    const appearance = document.getForm().getTextField('grid.number').acroField.getDefaultAppearance() ?? '';
    const name = /^\/(\S+) 10 Tf/.exec(appearance)?.[1] ?? '';
    expect(fonts.lookup(PDFName.of(name), PDFDict).has(PDFName.of('ToUnicode'))).toBe(true);
  });

  test('looks like the flat one', async () => {
    const [fillable, flat] = [await make({ isFillable: true }), await make()];
    expect(compareInk(fillable.file.poppler(1), flat.file.poppler(1)).changedPixels).toBeLessThan(20);
    expect(compareInk(fillable.file.mupdf(1), flat.file.mupdf(1)).changedPixels).toBeLessThan(20);
    const unequal = await make({
      draft: { ...complete, applicant: { ...complete.applicant, surname: 'ZHANC' } },
    });
    expect(compareInk(unequal.file.poppler(1), flat.file.poppler(1)).changedPixels).toBeGreaterThan(20);
  });
});

test('a letter tells nothing about the applicant or the machine in its metadata', async () => {
  const document = await PDFDocument.load((await make()).bytes, { updateMetadata: false });
  expect(document.getTitle()).toBe('Заявление о расторжении договора об оказании услуг связи');
  expect(document.getAuthor()).toBeUndefined();
  expect(document.getSubject()).toBeUndefined();
  expect(document.getKeywords()).toBeUndefined();
  expect(document.getProducer()).toBe('SimClose');
  expect(document.getCreationDate()).toEqual(new Date('2026-11-24T00:00:00Z'));
  expect(document.getLanguage()).toBe('ru-KZ');
});
