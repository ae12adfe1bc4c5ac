import { describe, expect, it } from 'vitest';

import { BRAND_IDS } from '../../../src/core/operator/brand.ts';
import { builtInDirectory } from '../../../src/core/operator/directory.ts';
import {
  addresseeOf,
  legalNameOf,
  mailAddressOf,
  postalAddressOf,
} from '../../../src/core/operator/on-paper.ts';
import { resolveDirectory, uncorrectedDirectory } from '../../../src/core/operator/resolve.ts';
import { TODAY } from './directory-fixtures.ts';

const shipped = uncorrectedDirectory(TODAY);

function corrected(values: Readonly<Record<string, string>>) {
  const corrections = Object.entries(values).map(([item, value]) => ({
    item,
    value,
    source: 'the contract in my hand',
    checkedOn: '2026-11-24',
  }));
  return resolveDirectory(builtInDirectory(), corrections, TODAY);
}

/** Without the joiners that keep a name together. */
const plain = (text: string | undefined) => text?.replaceAll('\u2060', '').replaceAll('\u00A0', ' ');

describe('the addressee', () => {
  it.each(['kcell', 'activ', 'beeline'] as const)('of %s is verified in both languages', (brand) => {
    expect(addresseeOf(shipped, brand, 'ru')).toMatch(/^(Акционерному обществу|Товариществу).*«.*товарный/);
    expect(addresseeOf(shipped, brand, 'kk')).toMatch(/қоғамына|серіктестігіне/);
  });

  it('of a Kazakh letter is the Russian name where the Kazakh one was never seen', () => {
    expect(plain(addresseeOf(shipped, 'tele2', 'kk'))).toBe(
      'ТОО «Мобайл Телеком-Сервис» («Tele2» сауда белгісі)',
    );
    expect(plain(legalNameOf(shipped, 'altel', 'kk'))).toBe(
      'ТОО «Мобайл Телеком-Сервис» («Altel» сауда белгісі)',
    );
  });

  it('is the brand alone where the entity behind it is not certain', () => {
    expect(addresseeOf(shipped, 'izi', 'ru')).toBe('izi');
    expect(legalNameOf(shipped, 'izi', 'kk')).toBe('izi');
    expect(postalAddressOf(shipped, 'izi', 'ru')).toBeUndefined();
  });

  it.each(['ТОО «КаР-Тел»', 'тоо "Кар‑Тел"', 'KaR-Tel LLP'])(
    'is the entity once the user confirms it as %s',
    (name) => {
      const directory = corrected({ 'kar-tel-llp.brands.izi.entityLink': name });
      expect(plain(addresseeOf(directory, 'izi', 'ru'))).toBe(
        'Товариществу с ограниченной ответственностью «КаР-Тел»',
      );
      expect(postalAddressOf(directory, 'izi', 'ru')).toBe(postalAddressOf(shipped, 'beeline', 'ru'));
    },
  );

  it('is another entity where the user names one, and nothing of ours goes with it', () => {
    const directory = corrected({ 'kcell-jsc.brands.activ.entityLink': 'ТОО «Актив»' });
    expect(plain(addresseeOf(directory, 'activ', 'ru'))).toBe('ТОО «Актив» (товарный знак «activ»)');
    expect(postalAddressOf(corrected({ 'kcell-jsc.address.ru': 'Алматы' }), 'activ', 'ru')).toBe('Алматы');
    const both = corrected({
      'kcell-jsc.brands.activ.entityLink': 'ТОО «Актив»',
      'kcell-jsc.address.ru': 'Алматы',
    });
    expect(postalAddressOf(both, 'activ', 'ru')).toBeUndefined();
    expect(postalAddressOf(both, 'kcell', 'ru')).toBe('Алматы');
  });

  it('follows a corrected name, and a corrected addressee before it', () => {
    const renamed = { 'kcell-jsc.legalName.ru': 'АО «Новый Кселл»' };
    expect(plain(addresseeOf(corrected(renamed), 'kcell', 'ru'))).toMatch(/^АО «Новый Кселл»/);
    const both = { ...renamed, 'kcell-jsc.addressee.ru': 'Обществу «Новый Кселл»' };
    expect(plain(addresseeOf(corrected(both), 'kcell', 'ru'))).toMatch(/^Обществу «Новый Кселл»/);
    expect(plain(legalNameOf(corrected(both), 'kcell', 'ru'))).toMatch(/^АО «Новый Кселл»/);
  });
});

describe('the address', () => {
  it('is printed for Beeline only, until somebody knows another', () => {
    for (const lang of ['ru', 'kk'] as const) {
      const known = BRAND_IDS.filter((brand) => postalAddressOf(shipped, brand, lang) !== undefined);
      expect(known).toEqual(['beeline']);
    }
    const own = corrected({ 'mobile-telecom-service-llp.address.ru': 'г. Алматы, ул. Абая, 1' });
    expect(postalAddressOf(own, 'altel', 'ru')).toBe('г. Алматы, ул. Абая, 1');
    expect(postalAddressOf(own, 'altel', 'kk')).toBe('г. Алматы, ул. Абая, 1');
  });
});

describe('the address of an e-mail', () => {
  it('is none of those that were found, because none is for such letters', () => {
    expect(BRAND_IDS.map((brand) => mailAddressOf(shipped, brand))).toEqual(BRAND_IDS.map(() => undefined));
  });

  it('is the user’s own', () => {
    const own = corrected({ 'kcell-jsc.supportEmail': 'claims@example.kz' });
    expect(mailAddressOf(own, 'activ')).toBe('claims@example.kz');
    expect(mailAddressOf(own, 'beeline')).toBeUndefined();
  });
});
