import type { FirmSize } from '@tafelrunde/db'
import { district, trade } from '@tafelrunde/trades'
import type { Text } from '../../language.ts'

/** What an import may change of a firm. Days are 'YYYY-MM-DD'. */
interface FirmFacts {
  readonly firm: string
  readonly size: FirmSize
  readonly district: string | null
  readonly tradeIds: readonly string[]
  readonly joinedOn: string | null
  readonly leftOn: string | null
}

/** One sentence for each thing about the firm that will be another. */
export function firmChanges(before: FirmFacts, after: FirmFacts): Text[] {
  return [
    ...changed('Firma', 'firm', before.firm, after.firm),
    ...changed('Größe', 'size', sizeNames[before.size], sizeNames[after.size]),
    ...changed('Landkreis', 'district', districtName(before.district), districtName(after.district)),
    ...changed('Eintritt', 'joined', before.joinedOn, after.joinedOn),
    ...changed('Austritt', 'left', before.leftOn, after.leftOn),
    ...changed('Gewerke', 'trades', tradeNames(before.tradeIds), tradeNames(after.tradeIds)),
  ]
}

/** "Firma: alt → neu", or nothing when both are the same. A value that reads otherwise in English comes as a `Text`. */
export function changed(german: string, english: string, before: Value, after: Value): Text[] {
  const [from, to] = [inBoth(before), inBoth(after)]
  if (from.de === to.de) return []
  return [{ de: `${german}: ${from.de} → ${to.de}`, en: `${english}: ${from.en} → ${to.en}` }]
}

export function tradeAdded(id: string): Text {
  return { de: `Weiteres Gewerk: ${tradeNames([id])}`, en: `One more trade: ${trade(id)?.english ?? id}` }
}

type Value = Text | string | null

function inBoth(value: Value): Text {
  if (value === null || value === '') return { de: '–', en: '–' }
  return typeof value === 'string' ? { de: value, en: value } : value
}

const sizeNames: Readonly<Record<FirmSize, Text>> = {
  SOLO: { de: 'Solo', en: 'one person' },
  SMALL: { de: 'klein', en: 'small' },
  MEDIUM: { de: 'mittel', en: 'medium' },
}

function districtName(ags: string | null): string | null {
  return ags === null ? null : (district(ags)?.name ?? ags)
}

function tradeNames(ids: readonly string[]): string {
  return ids.map((id) => trade(id)?.short ?? id).join(', ')
}
