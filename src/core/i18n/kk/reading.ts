/** The window's texts about what was read in proofs in Kazakh. */
import type { ReadingTexts } from '../en/reading.ts';

/** Kazakh texts about what was read in proofs. */
export const kkReading: ReadingTexts = {
  reading: {
    title: 'Онда не жазылған',
    queued: (count: number) => `Оқылуын күтуде (кезекте ${count})`,
    now: 'Оқылып жатыр…',
    stopped: 'Оқу тоқтатылды.',
    stop: 'Оқуды тоқтату',
    goOn: 'Оқуды жалғастыру',
    again: 'Қайта оқу',
    noText: 'Онда мәтін табылмады.',
    cut: 'Тек басы сақталды; түпнұсқада мәтін көбірек.',
    sources: {
      ocr: 'Суреттен танылды, қате болуы мүмкін',
      pdf: 'PDF мәтіні',
      email: 'Хаттың мәтіні',
      plain: 'Файлдың мәтіні',
    },
    confidence: (percent: number) => `тану сенімділігі ${percent} %`,
    showText: 'Мәтінді көрсету',
    found: 'Мәтіннен табылды',
    kinds: { number: 'Нөмір', date: 'Күні', ticket: 'Оператордағы нөмір', amount: 'Теңге' },
    use: 'Жазбаға қосу',
    times: (count: number) => `${count} жерде`,
    otherNumber: (numbers: string) =>
      `Онда бұл істің нөмірі емес, ${numbers} аталған. Осы іске жататынын тексеріңіз.`,
    looksLike: (kind: string) => `Бұған ұқсайды: ${kind}. Дұрыс па?`,
    yes: 'Иә',
    no: 'Жоқ',
    filings: {
      filed: 'Беттегі код бойынша осы іске салынды.',
      'in-place': 'Беттегі код осы іске жатады.',
      elsewhere: 'Беттегі код басқа іске жатады.',
      'unknown-case': 'Беттегі код бұл жазбаларда жоқ іске жатады.',
      'unknown-letter': 'Беттегі код сақталған хаттардың ешқайсысына сәйкес емес, сондықтан іс таңдалмады.',
      'several-cases': 'Файлда бірнеше істің беттері бар; қайсысына жататынын таңдаңыз.',
    },
  },
};
