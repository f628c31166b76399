/** Stands on a sheet like a topic, alone on its step: above it the voter would come, below it not. */
export const LINE = 'line'

/**
 * A ballot while it is being filled in: steps from the most to the least wanted, tied topics on one step, and the line, if
 * there is one, as a step of its own. Topics that stand nowhere count as not wanted.
 */
export type BallotSheet = readonly (readonly string[])[]

/** Reads a ballot as the API knows it: tiers of topic ids, and how many tiers stand above the line (null: no line). */
export function sheetOf(ballot: { tiers: readonly (readonly string[])[]; line: number | null }): BallotSheet {
  const { tiers, line } = ballot
  return line === null ? tiers : [...tiers.slice(0, line), [LINE], ...tiers.slice(line)]
}

/** Writes the sheet as the API wants it. */
export function ballotOf(sheet: BallotSheet): { tiers: string[][]; line: number | null } {
  const line = sheet.findIndex(isLine)
  return { tiers: sheet.filter((step) => !isLine(step)).map((step) => [...step]), line: line < 0 ? null : line }
}

/** The sheet without topics that are not on the list any more. */
export function withoutOthers(sheet: BallotSheet, topicIds: readonly string[]): BallotSheet {
  const kept = sheet.map((step) => step.filter((id) => id === LINE || topicIds.includes(id)))
  return kept.filter((step) => step.length > 0)
}

export function isLine(step: readonly string[]): boolean {
  return step[0] === LINE
}
