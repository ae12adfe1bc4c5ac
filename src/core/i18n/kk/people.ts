/** The window's texts about travellers in Kazakh. */
import type { PeopleTexts } from '../en/people.ts';

/** Kazakh texts about travellers. */
export const kkPeople: PeopleTexts = {
  people: {
    title: 'Адамдар',
    text: 'Істе паспорт нөмірі бар адамдар. Бірдеңені өзгерту үшін кез келген ісінде түзетіңіз; соңғы ісімен бірге адам да жойылады.',
    known: 'Белгілі адам',
    choose: 'Таңдаңыз…',
    filledIn: (name) => `Толтырылды: ${name}`,
    undo: 'Болдырмау',
    anotherSim: 'Осы адамның тағы бір SIM-картасы',
    passport: 'Паспорт',
    validUntil: (day) => `${day} дейін жарамды`,
    runOut: (day) => `мерзімі ${day} өткен`,
    cases: 'Істер',
    open: 'Ашу',
    noName: 'Аты әлі жоқ',
    noNumber: 'нөмірі әлі жоқ',
    empty: 'Әзірге ешкім жоқ',
    emptyText: 'Істе паспорт нөмірі пайда болғанда, адам осында көрінеді.',
  },
};
