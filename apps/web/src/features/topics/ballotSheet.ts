/** Stands on a sheet like a topic, alone on its step: above it the voter would come, below it not. */
export const LINE = 'line'

/**
 * A ballot while it is being filled in: steps from the most to the least wanted, tied topics on one step, and the line, if
 * there is one, as a step of its own. Topics that stand nowhere count as not wanted.
 */
export type BallotSheet = readonly (readonly string[])[]

/** A ballot as the API knows it: tiers of topic ids, and how many tiers stand above the line (null: no line). */
export interface WrittenBallot {
  readonly tiers: readonly (readonly string[])[]
  readonly line: number | null
}

export function sheetOf({ tiers, line }: WrittenBallot): BallotSheet {
  return line === null ? tiers : [...tiers.slice(0, line), [LINE], ...tiers.slice(line)]
}

export function ballotOf(sheet: BallotSheet): WrittenBallot {
  const line = sheet.findIndex(isLine)
  return { tiers: sheet.filter((step) => !isLine(step)), line: line < 0 ? null : line }
}

export function isLine(step: readonly string[]): boolean {
  return step[0] === LINE
}
