import type { BallotSheet } from './ballotSheet.ts'

/** What was filled in and is not saved yet, and the version of the saved ballot it began with (0: none was saved). */
export interface BallotDraft {
  readonly sheet: BallotSheet
  readonly version: number
}

/** The draft kept in this tab for this ballot, if there is one; it survives reloading, not closing the tab. */
export function readDraft(ballotKey: string): BallotDraft | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(ballotKey)) ?? 'null')
    return isDraft(found) ? found : undefined
  } catch {
    return undefined
  }
}

export function storeDraft(ballotKey: string, draft: BallotDraft): void {
  try {
    sessionStorage.setItem(keyOf(ballotKey), JSON.stringify(draft))
  } catch {
    // Where the browser forbids storage the draft lives as long as the page.
  }
}

export function dropDraft(ballotKey: string): void {
  try {
    sessionStorage.removeItem(keyOf(ballotKey))
  } catch {
    // Nothing was stored either.
  }
}

function keyOf(ballotKey: string): string {
  return `tafelrunde.ballot.${ballotKey}`
}

function isDraft(value: unknown): value is BallotDraft {
  if (typeof value !== 'object' || value === null || !('sheet' in value) || !('version' in value)) return false
  const { sheet, version } = value
  return typeof version === 'number' && Array.isArray(sheet) && sheet.every(isStep)
}

function isStep(step: unknown): boolean {
  return Array.isArray(step) && step.length > 0 && step.every((id) => typeof id === 'string')
}
