import { useState } from 'react'
import { type BallotDraft, dropDraft, readDraft, storeDraft } from './ballotDraft.ts'
import type { StoredBallot } from './ballotQuery.ts'
import { type BallotSheet, sheetOf } from './ballotSheet.ts'

interface BallotInWork {
  readonly sheet: BallotSheet
  /** True when something was changed here that is not saved. */
  readonly isDraft: boolean
  /** The version of the stored ballot that the sheet began with; 0 when there was none. */
  readonly version: number
  /** What is stored, as far as this page knows. */
  readonly stored: StoredBallot | null
  readonly change: (sheet: BallotSheet) => void
  /** Goes on from what is stored now; of what was filled in only `sheet` stays, as a draft. */
  readonly goOnFrom: (stored: StoredBallot | null, sheet?: BallotSheet) => void
}

/** The sheet of one ballot: the draft of this tab where there is one, otherwise what is stored. */
export function useBallotSheet(ballotKey: string, found: StoredBallot | null): BallotInWork {
  const [draft, setDraft] = useState(() => readDraft(ballotKey))
  const [stored, setStored] = useState(found)
  const keep = (next: BallotDraft) => {
    storeDraft(ballotKey, next)
    setDraft(next)
  }
  const version = draft?.version ?? stored?.version ?? 0
  return {
    sheet: draft?.sheet ?? (stored ? sheetOf(stored) : []),
    isDraft: draft !== undefined,
    version,
    stored,
    change: (sheet) => keep({ sheet, version }),
    goOnFrom(newer, sheet) {
      setStored(newer)
      if (sheet) return keep({ sheet, version: newer?.version ?? 0 })
      dropDraft(ballotKey)
      setDraft(undefined)
    },
  }
}
