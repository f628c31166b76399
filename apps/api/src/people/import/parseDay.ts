/** The day of Excel's serial number 0, in days before 1970-01-01. */
const excelEpoch = 25_569

/**
 * The day a cell means, as 'YYYY-MM-DD': 1.3.2019, 01.03.19, 2019-03-01, 1/3/2019 (day first), a time behind it or not;
 * 03.2019 and 2019 mean their first day; 43525 is Excel's count of days. Null when it is no day from 1900 to 2099.
 */
export function parseDay(text: string): string | null {
  const day = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?([.,]\d+)?Z?$/, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day)
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const german = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/.exec(day)
  if (german) return existing(century(german[3]!), Number(german[2]), Number(german[1]))
  const month = /^(?:(\d{1,2})[./])?(\d{4})$/.exec(day)
  if (month) return existing(Number(month[2]), Number(month[1] ?? 1), 1)
  return /^[2-6]\d{4}$/.test(day) ? fromSerial(Number(day)) : null
}

/** Two digits are of this century below 50, of the last one from 50 on. */
function century(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900)
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1900 && year <= 2099 ? date.toISOString().slice(0, 10) : null
}

function fromSerial(serial: number): string {
  return new Date((serial - excelEpoch) * 86_400_000).toISOString().slice(0, 10)
}
