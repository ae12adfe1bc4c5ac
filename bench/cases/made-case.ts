/** What a made case consists of: as various as real ones, and the same for the same number. */
import type { Draft } from '../../src/core/cancellation/draft.ts';
import type { EventKind, FilingWay } from '../../src/core/cancellation/event.ts';
import { BRAND_IDS } from '../../src/core/operator/brand.ts';
import type { ReceiptKind } from '../../src/core/receipt/kind.ts';
import { randomFrom } from './seeded.ts';

/** Which case, seen from which moment. */
export interface MadeCase {
  readonly index: number;
  readonly nowMs: number;
}

/** An event of a made case. */
export interface MadeEvent {
  readonly kind: EventKind;
  readonly atMs: number;
  readonly via: FilingWay | null;
  readonly note: string;
  readonly details: string | null;
}

const DAY_MS = 86_400_000;
const PREFIXES = ['700', '701', '702', '705', '706', '707', '708', '747', '771', '775', '776', '777', '778'];
const SURNAMES = [
  'ZHANG',
  'WANG',
  'LI',
  'LIU',
  'IVANOV',
  'PETROVA',
  'KIM',
  'SMITH',
  'AKHMETOV',
  'SÁNCHEZ',
  'ÇELİK',
  'MÜLLER',
];
const GIVEN = [
  'WEI',
  'FANG',
  'MIN',
  'JUN',
  'OLGA',
  'SERGEY',
  'AIGUL',
  'JOHN',
  'NURLAN',
  'MARÍA',
  'EMRE',
  'LENA',
];
const NATIVE = ['张伟', '王芳', '李敏', '刘军', '陈静', '杨洋', '赵磊', '黄丽'];
const CLERKS = [
  'Айгүл Сейітқызы',
  'Марат',
  'Нұрлан Әбенов',
  'Ольга Петрова',
  'Динара',
  'Сергей',
  'Гүлнар',
  'Тимур',
];
const RUSSIAN =
  `договор об оказании услуг связи расторгнут по заявлению абонента остаток средств возвращён на карту задолженности
  нет номер отключён сотрудник принял документы подпись печать салон касса чек оплата тариф услуга подключение срок письмо
  ответ обращение зарегистрировано рассмотрено просим подтвердить получение копия паспорта приложена`.split(
    /\s+/u,
  );
const KAZAKH =
  `байланыс қызметтерін көрсету шарты абоненттің өтініші бойынша бұзылды қаражат қалдығы қайтарылды берешек жоқ нөмір
  өшірілді құжаттар қабылданды мөртабан қолы күні жазбаша растау анықтама`.split(/\s+/u);
const CHINESE = [
  '旅行卡已注销',
  '合同已解除',
  '余额已退还',
  '营业厅已受理',
  '请出具书面确认',
  '护照复印件',
  '工单已登记',
  '到期自动停机',
  '换绑完成',
  '短信通知',
];

/** What was typed. */
export function draftOf({ index }: MadeCase): Draft {
  const random = randomFrom(index * 4 + 1);
  return {
    operator: random.oneOf(BRAND_IDS),
    cardKind: random.oneOf(['three-day', 'data', 'travel']),
    sim: { number: numberOf(index), iccid: `89997010${random.digits(12)}` },
    applicant: {
      surname: random.oneOf(SURNAMES),
      givenNames: random.oneOf(GIVEN),
      nativeName: random.oneOf(NATIVE),
      nationality: 'CHN',
      passport: { number: `E${random.oneOf(['A', 'B', 'C', 'J'])}${random.digits(7)}` },
    },
    reason: { code: 'left-country' },
    requests: { terminate: true, writtenConfirmation: true },
  };
}

/** Mostly closed, some open, a few for each other state. */
export function eventsOf({ index, nowMs }: MadeCase): readonly MadeEvent[] {
  const random = randomFrom(index * 4 + 2);
  const startMs = nowMs - (3 + random.below(1000)) * DAY_MS;
  const at = (day: number) => Math.min(nowMs, startMs + day * DAY_MS);
  const note = `${random.oneOf(CLERKS)}: ${words(random, RUSSIAN, 5)}, ${random.oneOf(CHINESE)}`;
  const events: MadeEvent[] = [plain('created', at(0))];
  const course = random.below(20);
  if (course === 0) return events;
  const details = {
    ...(course === 1 ? { form: 'claim' } : {}),
    ticket: random.digits(8),
    agent: random.oneOf(CLERKS),
  };
  events.push({ kind: 'filed', atMs: at(1), via: 'shop', note, details: JSON.stringify(details) });
  if (course === 2) events.push({ ...plain('refusal', at(2)), note: words(random, RUSSIAN, 6) });
  if (course < 5) return events;
  events.push({ ...plain('answer', at(2)), note: words(random, KAZAKH, 6) });
  return course < 7 ? events : [...events, plain('closed', at(3))];
}

/** The one receipt of the case, with what was read in it. */
export function receiptOf({ index, nowMs }: MadeCase) {
  const random = randomFrom(index * 4 + 3);
  const course = randomFrom(index * 4 + 2);
  const startMs = nowMs - (3 + course.below(1000)) * DAY_MS;
  course.oneOf(CLERKS);
  const kind: ReceiptKind = random.below(20) < 16 ? 'confirmation' : 'other';
  const digits = numberOf(index).slice(2);
  const text = [
    `Абонент 8 (${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6, 8)}-${digits.slice(8)}`,
    words(random, RUSSIAN, 22),
    words(random, KAZAKH, 14),
    `${random.oneOf(CHINESE)}，${random.oneOf(CHINESE)}。`,
    `№ ${random.digits(8)} от ${String(1 + random.below(28)).padStart(2, '0')}.11.2026, ${random.digits(3)} 450 ₸`,
  ].join('\n');
  return { kind, fileName: `IMG_${random.digits(8)}.jpg`, note: '', text, atMs: startMs + 2 * DAY_MS };
}

/** The number of the SIM, each once. */
export function numberOf(index: number): string {
  const random = randomFrom(index * 4);
  // An odd factor visits every number of seven digits before it comes back to one.
  const line = String((index * 6_180_339 + 1_234_567) % 10_000_000).padStart(7, '0');
  return `+7${random.oneOf(PREFIXES)}${line}`;
}

function plain(kind: EventKind, atMs: number): MadeEvent {
  return { kind, atMs, via: null, note: '', details: null };
}

function words(random: ReturnType<typeof randomFrom>, from: readonly string[], count: number): string {
  return Array.from({ length: count }, () => random.oneOf(from)).join(' ');
}
