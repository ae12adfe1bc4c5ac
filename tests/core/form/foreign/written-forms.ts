/** Forms written by hand, object by object, for what no well-meaning producer writes. */

/** What a written form consists of. */
export interface WrittenForm {
  /** Objects from number 10 on, in order. */
  readonly objects: readonly string[];
  /** The form's dictionary; by default all objects are its fields. */
  readonly form?: string;
  /** Further entries of the page. */
  readonly page?: string;
  readonly catalog?: string;
  /** Numbers of the page's annotations; by default all objects. */
  readonly annotations?: readonly number[];
}

/** A text field merged with its place, with further entries. */
export function textField(name: string, more = '', rectangle = '60 700 260 720'): string {
  return `<< /Type /Annot /Subtype /Widget /FT /Tx /T (${name}) /Rect [${rectangle}] /F 4 ${more} >>`;
}

/** Writes a document of one page; readers find its objects without a table of their places. */
export function write({ objects, form, page = '', catalog = '', annotations }: WrittenForm): Buffer {
  const numbers = objects.map((_, index) => 10 + index);
  const refs = (list: readonly number[]) => list.map((number) => `${number} 0 R`).join(' ');
  const all: readonly (readonly [number, string])[] = [
    [
      1,
      `<< /Type /Catalog /Pages 2 0 R /AcroForm ${form ?? `<< /Fields [${refs(numbers)}] >>`} ${catalog} >>`,
    ],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      3,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [${refs(annotations ?? numbers)}] ${page} >>`,
    ],
    ...objects.map((object, index) => [10 + index, object] as const),
  ];
  let text = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, object] of all) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const table = [...places].map(
    ([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`,
  );
  const size = 10 + objects.length;
  text += `xref\n0 1\n0000000000 65535 f \n${table.join('')}`;
  return Buffer.from(
    `${text}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.indexOf('xref\n')}\n%%EOF\n`,
    'latin1',
  );
}
