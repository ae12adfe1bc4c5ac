/** Turns the usual writings of a date into `YYYY-MM-DD`, where there is only one way to read them. */

/** `1990/2/3`, `1990年2月3日`, `19900203` and `03.02.1990` become `1990-02-03`; anything else stays. */
export function tidyDate(text: string): string {
  const plain = text.normalize('NFKC').trim();
  const yearFirst =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/u.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  // With dots the day comes first everywhere; with slashes it may be the month, so those stay.
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain);
  const [, year, month, day] =
    yearFirst ?? (dayFirst && [dayFirst[0], dayFirst[3], dayFirst[2], dayFirst[1]]) ?? [];
  if (year === undefined || month === undefined || day === undefined) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
