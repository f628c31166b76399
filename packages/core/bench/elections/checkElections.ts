import { type Answer, type Answers, skipped } from './answer.ts'
import { answerApproval } from './answerApproval.ts'
import { answerAssignment } from './answerAssignment.ts'
import { answerOrdinal } from './answerOrdinal.ts'
import { answerRating } from './answerRating.ts'
import type { ElectionFile, ElectionProfile } from './file.ts'

/** What came out of checking a file of elections. */
export interface ElectionReport {
  readonly profiles: number
  /** Values compared. */
  readonly checks: number
  /** Values the format itself tells to skip, and fields this check does not know: how many by field. */
  readonly skipped: Readonly<Record<string, number>>
  readonly mismatches: readonly Mismatch[]
}

export interface Mismatch {
  readonly profile: string
  readonly field: string
  readonly expected: unknown
  readonly got: unknown
}

const kinds: Readonly<Record<string, (election: ElectionProfile) => Answers>> = {
  ordinal: answerOrdinal,
  rating: answerRating,
  approval: answerApproval,
  assignment: answerAssignment,
}

/** Fields that tell where an answer came from and are none themselves. */
const NOTES = new Set(['solver', 'checkedBy'])

/** Compares every expected value of every profile with what the core computes. */
export function checkElections(file: ElectionFile): ElectionReport {
  const skipped: Record<string, number> = {}
  const mismatches: Mismatch[] = []
  let checks = 0
  for (const election of file.profiles)
    for (const { field, expected, answer } of compareProfile(election)) {
      const name = nameOf(field)
      if ('skipped' in answer) skipped[name] = (skipped[name] ?? 0) + 1
      else checks++
      if ('same' in answer && !answer.same)
        mismatches.push({ profile: election.name, field, expected, got: answer.got })
    }
  return { profiles: file.profiles.length, checks, skipped, mismatches }
}

interface Comparison {
  readonly field: string
  readonly expected: unknown
  readonly answer: Answer
}

function compareProfile(election: ElectionProfile): Comparison[] {
  const { kind, voters } = election
  const counted = (election.ballots ?? []).reduce((sum, ballot) => sum + ballot.weight, 0)
  const sum: Answers = { voters: (given) => ({ got: counted, same: counted === given }) }
  return [...compare(kind, voters === undefined ? {} : { voters }, sum), ...compareExpected(election)]
}

/** An election whose ballots cannot be read is one mismatch, not the end of the check. */
function compareExpected(election: ElectionProfile): Comparison[] {
  const { kind, expected } = election
  try {
    return compare(kind, expected, kinds[kind]?.(election) ?? {})
  } catch (error) {
    return [{ field: kind, expected: 'an election that can be read', answer: { got: String(error), same: false } }]
  }
}

/** Walks down the expected values beside our answers. */
function compare(path: string, expected: object, answers: Answers): Comparison[] {
  return Object.entries(expected).flatMap(([key, value]) => {
    if (NOTES.has(key)) return []
    const field = `${path}.${key}`
    const answer = answers[key]
    if (typeof answer === 'object' && value !== null) return compare(field, value as object, answer)
    return [{ field, expected: value, answer: typeof answer === 'function' ? attempt(answer, value) : skipped }]
  })
}

/** A refusal or an error of ours is a wrong answer, not the end of the check. */
function attempt(answer: (expected: never) => Answer, expected: unknown): Answer {
  try {
    return answer(expected as never)
  } catch (error) {
    return { got: String(error), same: false }
  }
}

/** The field without what differs from profile to profile: committee sizes are put together. */
function nameOf(field: string): string {
  return field.replace(/\.\d+(?=\.|$)/g, '.k')
}
