/** Screenshots of text messages with their true texts, to measure recognition by. Drawn with the system's fonts. */
import sharp from 'sharp';

/** Languages of the messages. */
export const SMS_LANGUAGES = ['ru', 'kk', 'en', 'zh'] as const;

/** One language. */
export type SmsLanguage = (typeof SMS_LANGUAGES)[number];

/** How a telephone shows and saves them. */
export interface ScreenLook {
  readonly isDark: boolean;
  readonly widthPixels: number;
  readonly format: 'png' | 'jpeg';
}

/** Usual looks: a sharp one, a small one that a messenger compressed, and both by night. */
export const SCREEN_LOOKS: readonly ScreenLook[] = [
  { isDark: false, widthPixels: 1080, format: 'png' },
  { isDark: false, widthPixels: 720, format: 'jpeg' },
  { isDark: true, widthPixels: 1080, format: 'png' },
  { isDark: true, widthPixels: 720, format: 'jpeg' },
];

/** Messages, each as its lines on the screen; people and numbers are invented. */
const MESSAGES: Readonly<Record<SmsLanguage, readonly (readonly string[])[]>> = {
  ru: [
    [
      'Договор по номеру +7 705 123 45 67',
      'расторгнут 26.11.2026. Обращение',
      'закрыто. Остаток 1240 тенге будет',
      'возвращён на указанный вами счёт.',
    ],
    [
      'Уважаемый абонент! Ваша заявка',
      'от 23 ноября 2026 г. принята. Срок',
      'рассмотрения до 10 рабочих дней.',
      'Спасибо, что обратились к нам.',
    ],
    [
      'Номер 8 701 555 01 01 отключён по',
      'вашему заявлению. Услуги связи',
      'больше не оказываются, списаний',
      'по лицевому счёту не будет.',
    ],
  ],
  kk: [
    [
      '+7 705 123 45 67 нөмірі бойынша',
      'шарт 26.11.2026 күні бұзылды.',
      'Өтінішіңіз орындалды. Қалған',
      'қаражат көрсетілген шотқа қайтады.',
    ],
    [
      'Құрметті абонент! Өтінішіңіз 2026',
      'жылғы 23 қарашада қабылданды.',
      'Қарау мерзімі он жұмыс күніне',
      'дейін. Бізге жүгінгеніңізге рақмет.',
    ],
    [
      'Сіздің өтінішіңіз бойынша 8 701 555',
      '01 01 нөмірі өшірілді. Байланыс',
      'қызметтері енді көрсетілмейді,',
      'шоттан ақша алынбайды.',
    ],
  ],
  en: [
    [
      'The contract for +7 705 123 45 67',
      'was terminated on 26.11.2026. Your',
      'request is closed. The balance of',
      '1240 KZT will be returned to you.',
    ],
    [
      'Dear subscriber! Your request of',
      '23 November 2026 was received. We',
      'will answer within 10 working days.',
      'Thank you for contacting us.',
    ],
    [
      'Number 8 701 555 01 01 was closed',
      'at your request. No services are',
      'provided any more, and no charges',
      'will be made to the account.',
    ],
  ],
  zh: [
    [
      '您的号码已于2026年11月26日',
      '注销，合同已经解除。余额',
      '1240坚戈将退还到您指定的账户。',
      '感谢您的使用。',
    ],
    [
      '尊敬的用户，您的申请已于',
      '2026年11月23日受理，我们将在',
      '十个工作日内给您书面答复。',
      '请保留本条短信作为凭证。',
    ],
    [
      '根据您的申请，该旅行卡已经',
      '停止服务，不再产生任何费用。',
      '如有疑问请联系客服人员，',
      '我们会尽快为您处理。',
    ],
  ],
};

/** What stands on a screen, line by line. */
export function messageOf(language: SmsLanguage, index: number): string {
  return (MESSAGES[language][index] ?? []).join('\n');
}

/** The screenshot of a message. */
export async function screenshotOf(
  language: SmsLanguage,
  index: number,
  look: ScreenLook,
): Promise<Uint8Array> {
  const { isDark, widthPixels: width, format } = look;
  const lines = MESSAGES[language][index] ?? [];
  const size = Math.round(width / 22);
  const leading = Math.round(size * 1.45);
  const [back, bubble, ink] = isDark ? ['#101114', '#2a2d33', '#e8e9ec'] : ['#ffffff', '#e9e9eb', '#111111'];
  const top = leading * 2;
  const height = top + leading * (lines.length + 3);
  const texts = lines.map(
    (line, row) =>
      `<text x="${size * 2}" y="${top + leading * (row + 1.2)}" font-family="Noto Sans, Noto Sans CJK SC" font-size="${size}" fill="${ink}">${line}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${back}"/>
    <rect x="${size}" y="${top}" width="${width - size * 2}" height="${leading * (lines.length + 0.8)}" rx="${size}" fill="${bubble}"/>${texts.join('')}</svg>`;
  const picture = sharp(Buffer.from(svg));
  return format === 'png' ? picture.png().toBuffer() : picture.jpeg({ quality: 60 }).toBuffer();
}

/** The share of characters that are right: one less the edits (Levenshtein) for each true one, blanks left out. */
export function characterAccuracy(truth: string, read: string): number {
  const [wanted, found] = [charactersOf(truth), charactersOf(read)];
  let previous = Array.from({ length: found.length + 1 }, (_, index) => index);
  for (const [row, character] of wanted.entries()) {
    const current = [row + 1];
    for (const [column, other] of found.entries()) {
      const change = (previous[column] ?? 0) + (character === other ? 0 : 1);
      current.push(Math.min(change, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return Math.max(0, 1 - (previous[found.length] ?? 0) / Math.max(1, wanted.length));
}

function charactersOf(text: string): readonly string[] {
  return [...text.normalize('NFC').replace(/\s/gu, '')];
}
