/** The texts of checking a dossier in Kazakh. */
import type { VerifierTexts } from '../en/verifier.ts';

/** Kazakh texts about checking a dossier. */
export const kkVerifier: VerifierTexts = {
  verifier: {
    title: 'Досьені тексеру',
    lead: 'Файл бұл компьютерден шықпайды, желі қолданылмайды.',
    choose: 'Досьені таңдау…',
    drop: 'немесе PDF файлын осында сүйреп әкеліңіз',
    checking: 'Тексерілуде…',
    intact: 'Өзгертілмеген',
    intactText: 'Төменде көрсетілген кілттің иесі файлды жасағаннан бері онда бірде-бір бит өзгерген жоқ.',
    altered: 'Өзгертілген',
    alteredText: 'Файл жасалған күйінде емес:',
    noSeal: 'Досье емес',
    reference: 'Іс',
    made: 'Жасалған уақыты',
    program: 'Бағдарлама',
    key: 'Кілттің ізі',
    compare:
      'Ізді жасаған адам айтқанмен салыстырыңыз. Досьені кім жасағанын және онда айтылғанның дұрыстығын ешқандай тексеру дәлелдемейді.',
    notes: 'Досье жасалғанда да солай болған:',
    files: 'Салынған файлдар',
    bytes: 'байт',
    unreadable: 'Файлды оқу мүмкін болмады.',
    ownKey: 'Бұл өз жазбаларыңыздың кілті.',
    otherKey: 'Бұл өз жазбаларыңыздың кілті емес.',
  },
};
