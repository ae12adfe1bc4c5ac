/** Inputs that tests start from; people, numbers and passports are invented. */

/** The least that a letter needs. */
export function minimalInput() {
  return {
    operator: 'kcell',
    cardKind: 'three-day',
    sim: { number: '+7 701 123 45 67' },
    applicant: { surname: 'ZHANG', nationality: 'CHN', passport: { number: 'EA1234567' } },
    reason: { code: 'left-country' },
  };
}

/** Everything that the input can name. */
export function completeInput() {
  return {
    operator: 'beeline',
    cardKind: 'travel',
    sim: {
      number: '+7 705 123 45 67',
      iccid: '8999701000004417017',
      account: '400 512 778',
      balanceTenge: '1240',
    },
    applicant: {
      surname: 'ZHANG',
      givenNames: 'WEI',
      nativeName: '张伟',
      nationality: 'CHN',
      birthDate: '1990-02-03',
      passport: { number: 'EA1234567', expiresOn: '2031-05-06' },
      email: 'wei.zhang@example.com',
      phone: '+86 138 0013 8000',
      address: '上海市黄浦区人民大道 200 号',
      iin: '900203300120',
    },
    reason: { code: 'trip-over', note: 'Рейс домой 26 ноября.' },
    requests: {
      terminate: true,
      stopPaidServices: true,
      refundBalance: { to: 'KZ86125KZT5004100100' },
      withdrawConsent: true,
      writtenConfirmation: true,
      terminateOn: '2026-11-26',
    },
    attachments: ['passport-copy', 'top-up', 'purchase-receipt'],
    letter: { lang: 'ru', gloss: 'zh-Hans' },
  };
}
