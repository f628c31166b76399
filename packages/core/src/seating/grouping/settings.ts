/** What of the search can be set; the bench tries what each is worth. */
export interface GroupingSettings {
  /** Walks that exchange their temperatures, at least 1. */
  readonly rungs: number
  /** Hottest over coldest temperature, at least 1. */
  readonly span: number
  /** Share of pairs, beyond chance, that the hottest walk may keep over one reading of the thermostat: 0 to 1. */
  readonly kept: number
  /** Steps of one walk between two exchanges. */
  readonly turn: number
  /** Whether sizes between bounds may change during the search, or stay those with the most pairs. */
  readonly sizes: 'open' | 'fixed'
}

const DEFAULT_SETTINGS: GroupingSettings = { rungs: 7, span: 1.6, kept: 0.32, turn: 200, sizes: 'open' }

/** The settings with the rest as usual. Throws a RangeError when one is out of its range. */
export function completeSettings(given: Partial<GroupingSettings> = {}): GroupingSettings {
  const settings = { ...DEFAULT_SETTINGS, ...given }
  const { rungs, span, turn } = settings
  if (!Number.isSafeInteger(rungs) || rungs < 1) throw new RangeError(`${rungs} rungs: expected a whole number from 1.`)
  if (!(span >= 1)) throw new RangeError(`The span is ${span}: expected hottest over coldest, at least 1.`)
  if (!Number.isSafeInteger(turn) || turn < 1) throw new RangeError(`A turn of ${turn} steps: expected at least 1.`)
  return settings
}
