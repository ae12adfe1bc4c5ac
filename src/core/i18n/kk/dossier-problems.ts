/** What can be wrong with a dossier in Kazakh; apart, so that the verifier carries no other texts. */
import type { DossierProblemTexts } from '../en/dossier-problems.ts';

/** Kazakh sentences about dossiers. */
export const kkDossierProblems: DossierProblemTexts = {
  'dossier/no-seal':
    'бұл SimClose досьесі емес немесе файлдың соңы жоқ; файлды жасалған күйінде толық алыңыз',
  'dossier/altered-page': '{page}-бет өзгертілген; оған сенуге болмайды',
  'dossier/altered-pages':
    '{pages} беттерге ортақ бір нәрсе, мысалы қаріп, өзгертілген; оларға сенуге болмайды',
  'dossier/altered-attachment': '{name} салынған файлы өзгертілген; оған сенуге болмайды',
  'dossier/altered-structure': 'құжаттың құрылымы өзгертілген; оған сенуге болмайды',
  'dossier/altered-seal': 'файл соңындағы мөр өзгертілген; файлға сенуге болмайды',
  'dossier/bytes-missing': 'осы жерден бастап {count} байт жетіспейді; файлды жасалған күйінде толық алыңыз',
  'dossier/bytes-added': 'осы жерден бастап {count} байт қосылған; файлды жасалған күйінде алыңыз',
  'dossier/chain-broken':
    'оқиғалар тізбегі {position}-оқиғада бұзылған, досье жасалғанда да солай болған; жасаған адамнан сұраңыз',
  'dossier/other-key':
    'өзгертілмеген, бірақ басқа кілтпен бекітілген, {fingerprint}; қайсысы дұрыс екенін жасаған адамнан сұраңыз',
  'dossier/originals-damaged':
    'бүлінген немесе жоқ түпнұсқалар: {count}; досье оларды соңғы беттерінде атайды',
  'dossier/too-large':
    'осы істің түпнұсқалары бірге {maxMegabytes} МБ-тан үлкен; үлкен файлдарды бөлек сақтаңыз',
  'dossier/not-made': 'досье жасалмады; істің бір файлы тым көп уақыт немесе жад талап етеді',
};
