/**
 * The words by which forms of Kazakh operators ask for something, in Russian, Kazakh, English and
 * Latin spellings of the first two. Texts are compared in small letters, words apart by one blank.
 */
import { LEFT_BLANK, type MappingSource } from './mapping-source.ts';

/** Words that ask for a source; undefined stands for what no case knows, so that nothing else is taken. */
export interface WordRule {
  readonly source: MappingSource | undefined;
  readonly words: RegExp;
  /** From 0 to 1: how surely these words mean this source. */
  readonly confidence: number;
}

const rule = (source: MappingSource | undefined, confidence: number, words: RegExp): WordRule => ({
  source,
  words,
  confidence,
});

/** Rules for texts. Where several hold, the surest one counts, of equals the first. */
export const TEXT_RULES: readonly WordRule[] = [
  rule(LEFT_BLANK, 0.97, /подпис|қолы |қол таңба|қолтаңба|signature| sign |podpis| qoly | koly |печат|мөр/),
  rule(LEFT_BLANK, 0.97, /сотрудник|менеджер|қызметкер|employee|clerk|заполняется оператором|office use/),
  rule(undefined, 0.96, /отчеств|әкесінің аты|otchestv|middle ?name|patronymic/),
  rule(
    undefined,
    0.96,
    /кем выдан|дата выдач|когда выдан|берілген|issued|issue date|date of issue|kem vydan|data vydachi/,
  ),
  rule('applicant.iin', 0.95, / (иин|жсн|iin|jsn) /),
  rule(
    'applicant.email',
    0.95,
    /e ?mail|электронн\S* (почт|адрес)|электрондық (пошта|мекен)|эл почт| pochta /,
  ),
  rule('sim.iccid', 0.95, /iccid|серийн\S* номер|номер (sim|сим)|(sim|сим) ?карт|sim ?card|serial/),
  rule(
    'applicant.fullName',
    0.95,
    / фио | ф и о | fio |фамилия имя|аты жөні|тегі аты|full ?name|aty ?zhoni|aty ?jon/,
  ),
  rule('applicant.passport.expiresOn', 0.94, /срок действ|действител\S* до|valid until|expir|жарамды/),
  rule('applicant.birthDate', 0.94, /рожден|туған|birth| dob |rozhden|tugan/),
  rule('applicant.phone', 0.92, /контактн|байланыс|contact|другой (номер|телефон)|басқа (нөмір|телефон)/),
  rule('requests.refundBalance.to', 0.92, / iban | иик | жск |реквизит|банковск|банк деректем|bank account/),
  rule(
    'requests.terminateOn',
    0.92,
    /дат\S* (расторж|отключ|прекращ)|бұзу күн|terminat\S* (date|on)|расторгнуть с /,
  ),
  rule(
    'applicant.passport.number',
    0.9,
    /паспорт|төлқұжат|passport|pasport|удостоверен|жеке куәлік|номер документ|document (n|id)/,
  ),
  rule('applicant.nationality', 0.9, /гражданств|азаматты|national|citizen|grazhdanstv/),
  rule('applicant.surname', 0.9, /фамили| тегі |surname|last ?name|family ?name|famili| tegi /),
  rule('sim.account', 0.9, /лицев\S* сч|дербес (шот|есеп)|account|licev|лс номер/),
  rule('sim.balanceTenge', 0.88, /баланс|остат|balance|ostat|қалдық|теңгерім/),
  rule(
    'sim.number',
    0.88,
    /абонентск\S* номер|номер абонент|msisdn|мобильн|ұялы|абонент\S* нөмір|mobile|subscriber (n|ph)/,
  ),
  rule(
    'applicant.address',
    0.85,
    /адрес|мекен ?жай|address|adres|mekenzhai|mekenjai|прожива|жительств|тұрғылықты/,
  ),
  rule('reason', 0.85, /причин|себеб|себеп|reason|prichin|основани/),
  rule('applicant.givenNames', 0.85, / имя | аты |given ?name|first ?name| imya | imja | aty /),
  rule('applicant.nativeName', 0.85, /родном языке|ана тілінде|native ?name|иероглиф/),
  rule('operator', 0.75, / оператор | operator | бренд | brand /),
  rule('date', 0.7, / дата | күні | date | data | kuni | число /),
  rule('sim.number', 0.65, /телефон|phone|telefon| tel | номер | нөмір\S* | nomer /),
  rule('applicant.fullName', 0.55, / name |заявител|өтініш беруші|абонент|subscriber|applicant/),
];

/** Rules for check boxes. */
export const TICK_RULES: readonly WordRule[] = [
  rule('requests.withdrawConsent', 0.9, /отзыв|отозв|согласи|келісім|consent|персональн|дербес дерек/),
  rule('requests.refundBalance', 0.9, /вернуть|возврат|қайтар|refund|vozvrat/),
  rule(
    'requests.stopPaidServices',
    0.88,
    /платн\S* (услуг|подпис|сервис)|ақылы|paid serv|подписк|stop ?paid/,
  ),
  rule('requests.writtenConfirmation', 0.85, /письменн|подтвержд|жазбаша|растау|confirm/),
  rule(
    'requests.terminate',
    0.85,
    /расторг|растор|отключ|прекра|закры|бұзу|бұз|тоқтат|terminat|cancel|close|rastorg/,
  ),
];
