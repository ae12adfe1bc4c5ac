import { describe, expect, it } from 'vitest';

import { parseCorrection } from '../../../src/core/operator/correction.ts';
import { builtInDirectory } from '../../../src/core/operator/directory.ts';
import { resolveDirectory, uncorrectedDirectory } from '../../../src/core/operator/resolve.ts';
import {
  canonicalDirectory,
  changesOf,
  correctionsFileOf,
  readCorrectionsFile,
} from '../../../src/core/operator/transfer.ts';
import type { Outcome } from '../../../src/core/outcome.ts';
import { TODAY } from './directory-fixtures.ts';

const HOTLINE = {
  item: 'kcell-jsc.hotline',
  value: '3030',
  source: 'the SIM card’s sleeve',
  checkedOn: TODAY,
};
const ADDRESS = {
  item: 'kar-tel-llp.address.kk',
  value: 'Алматы қ., Абай көш., 1',
  source: 'шарт',
  checkedOn: '2026-11-20',
};
const DIGEST = 'ab'.repeat(32);

function faults(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ path, code }) => `${path}: ${code}`);
}

describe('a correction', () => {
  it('is tidied, and refused with what is wrong with each part', () => {
    const typed = { ...HOTLINE, value: '  3030 ', checkedOn: ' 2026-11-25' };
    expect(parseCorrection(typed, TODAY)).toEqual({ ok: true, value: HOTLINE });
    const blank = { item: 'kcell-jsc.telex', value: ' ', source: '', checkedOn: '25.11.2026' };
    expect(faults(parseCorrection(blank, TODAY))).toEqual([
      'item: operator/item-unknown',
      'value: input/empty',
      'source: input/empty',
      'checkedOn: input/date-format',
    ]);
    expect(faults(parseCorrection({ ...HOTLINE, value: 'x'.repeat(301) }, TODAY))).toEqual([
      'value: input/too-long',
    ]);
  });

  it('cannot have been checked later than tomorrow, which another time zone may call today', () => {
    expect(faults(parseCorrection({ ...HOTLINE, checkedOn: '2026-11-26' }, TODAY))).toEqual([]);
    expect(faults(parseCorrection({ ...HOTLINE, checkedOn: '2026-11-27' }, TODAY))).toEqual([
      'checkedOn: operator/date-in-future',
    ]);
  });

  it('of a number or an e-mail address looks like one', () => {
    const bin = { ...HOTLINE, item: 'kcell-jsc.bin', value: '9805400' };
    const mail = { ...HOTLINE, item: 'kcell-jsc.supportEmail', value: 'help' };
    expect(faults(parseCorrection(bin, TODAY))).toEqual(['value: operator/bin-format']);
    expect(faults(parseCorrection(mail, TODAY))).toEqual(['value: input/email-format']);
  });
});

describe('a file of corrections', () => {
  const directory = resolveDirectory(builtInDirectory(), [HOTLINE, ADDRESS], TODAY);
  const file = correctionsFileOf(directory, DIGEST, TODAY);

  it('holds every correction with what it replaces, and comes back the same', () => {
    expect(file.corrections.map(({ item }) => item)).toEqual([HOTLINE.item, ADDRESS.item]);
    expect(file.corrections[1]?.original).toMatchObject({ status: 'verified', checkedOn: '2026-11-22' });
    expect(readCorrectionsFile(JSON.parse(JSON.stringify(file)), 'f.json', TODAY)).toEqual({
      ok: true,
      value: file,
    });
  });

  it('tells before anything changes what would', () => {
    const onlyAddress = resolveDirectory(builtInDirectory(), [{ ...ADDRESS, value: 'Астана' }], TODAY);
    const effects = (target: Parameters<typeof changesOf>[1]) =>
      changesOf(file.corrections, target).map(({ effect, item }) => [effect, item.value]);
    expect(effects(uncorrectedDirectory(TODAY))).toEqual([
      ['new', null],
      ['new', expect.stringContaining('Жалайыри')],
    ]);
    expect(effects(onlyAddress)).toEqual([
      ['new', null],
      ['replaces', 'Астана'],
    ]);
    expect(effects(directory).map(([effect]) => effect)).toEqual(['same', 'same']);
  });

  it.each([
    ['something else', [], 'f.json: operator/not-corrections'],
    ['null', null, 'f.json: operator/not-corrections'],
    ['a newer format', { ...file, version: 2 }, 'f.json: operator/newer-file'],
    ['a wrong version', { ...file, version: '1' }, 'version: input/not-one-of'],
    ['an unknown name', { ...file, advert: 1 }, 'advert: input/unknown-name'],
    ['a missing name', { ...file, exportedOn: undefined }, 'exportedOn: input/missing'],
    ['a wrong digest', { ...file, builtInSha256: 'x' }, 'builtInSha256: input/wrong-type'],
    ['no list', { ...file, corrections: {} }, 'corrections: input/wrong-type'],
  ])('is refused in one line for %s', (_, input, fault) => {
    expect(faults(readCorrectionsFile(input, 'f.json', TODAY))).toEqual([fault]);
  });

  it.each([
    ['an unknown item', { item: 'kcell-jsc.telex' }, 'corrections.1.item: operator/item-unknown'],
    ['an item twice', { item: HOTLINE.item }, 'corrections.1.item: input/duplicate'],
    ['a number as value', { value: 3030 }, 'corrections.1.value: input/wrong-type'],
    ['a control character', { value: 'a\u0007b' }, 'corrections.1.value: input/control-character'],
    ['an impossible day', { checkedOn: '2026-02-30' }, 'corrections.1.checkedOn: input/date-impossible'],
    ['a day to come', { checkedOn: '2027-01-01' }, 'corrections.1.checkedOn: operator/date-in-future'],
    ['a surplus name', { phone: '1' }, 'corrections.1.phone: input/unknown-name'],
  ])('is refused in one line for %s', (_, change, fault) => {
    const [first, second] = file.corrections;
    const input = { ...file, corrections: [first, { ...second, ...change }] };
    expect(faults(readCorrectionsFile(input, 'f.json', TODAY))).toEqual([fault]);
  });
});

it('the text of an edition changes with every datum and with nothing else', () => {
  const text = canonicalDirectory(builtInDirectory());
  const other = structuredClone(builtInDirectory());
  other.rules = [];
  expect(canonicalDirectory(other)).toBe(text);
  other.entities[1]!.hotline.checkedOn = TODAY;
  expect(canonicalDirectory(other)).not.toBe(text);
});
