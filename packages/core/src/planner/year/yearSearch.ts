import { engineVersion } from '../engineVersion.ts'
import { type MeetingRefusal, reason } from '../reason.ts'
import { checkYear } from './checkYear.ts'
import { type EveningSearch, eveningSearch } from './eveningSearch.ts'
import { Ledger } from './ledger.ts'
import { YearAccount } from './yearAccount.ts'
import { hasReplies, likelihoods, meetingOf, type PlannableMeeting, type YearInput } from './yearInput.ts'
import type { PlannedMeeting, YearPlan } from './yearPlan.ts'
import { yearReasons } from './yearReasons.ts'

/** The planning of a year, stepped by its caller: one meeting after the other. How the steps are sliced changes nothing. */
export interface YearSearch {
  readonly ok: true
  /** Number of the meeting being planned, from 1; null when all are. */
  readonly meeting: number | null
  /** Searches on for the meeting being planned; at once back when nothing better can be found, or there is none. */
  run(steps: number): void
  /** Of all meetings together. */
  readonly steps: number
  /** Whether nothing better can be found for the meeting being planned; true when there is none. */
  readonly optimal: boolean
  /** Keeps the best plan of this meeting and turns to the next with replies; to `meeting === null` after the last. */
  next(): void
  /** The meetings kept so far. */
  plan(): YearPlan
}

/**
 * Begins to plan a year: the meetings with replies in the order of their days, each knowing those before it and looking ahead to all
 * that follow. Throws a RangeError on what the calling code got wrong; refuses when no meeting has replies yet.
 */
export function yearSearch(input: YearInput, { seed }: { seed: number }): YearSearch | MeetingRefusal {
  checkYear(input)
  if (input.meetings.some(hasReplies)) return new Search(input, seed)
  const days = input.meetings.map(({ day }) => day)
  return { ok: false, reasons: [noReplies(days)] }
}

function noReplies(days: readonly string[]) {
  return reason(
    'NO_REPLIES',
    { days },
    'Für kein Treffen liegen Zusagen vor. Tragen Sie ein, wer zum nächsten Treffen kommt.',
    'No meeting has replies yet. Record who comes to the next one.',
  )
}

class Search implements YearSearch {
  readonly ok = true
  meeting: number | null = null
  private readonly input: YearInput
  private readonly seed: number
  private readonly ledger: Ledger
  private readonly account: YearAccount
  private readonly likelihoods: readonly Float64Array[]
  private readonly kept: PlannedMeeting[] = []
  private evening: EveningSearch | null = null
  private stepsBefore = 0

  constructor(input: YearInput, seed: number) {
    this.input = input
    this.seed = seed
    this.ledger = new Ledger(input)
    this.account = new YearAccount(input, this.ledger.met)
    this.likelihoods = input.meetings.map((meeting) => likelihoods(input, meeting))
    this.turnTo(0)
  }

  get steps(): number {
    return this.stepsBefore + (this.evening?.search.steps ?? 0)
  }

  get optimal(): boolean {
    return this.evening?.search.optimal ?? true
  }

  run(steps: number): void {
    this.evening?.search.run(steps)
  }

  next(): void {
    if (this.meeting === null || this.evening === null) return
    const { day } = this.input.meetings[this.meeting - 1]!
    const plan = this.evening.plan()
    const { repeats, firsts } = this.ledger.enter(plan.rounds, day)
    this.kept.push({ number: this.meeting, day, plan, repeats, newContacts: firsts.length })
    this.account.add(this.here(this.meeting - 1), this.evening.problem.rounds, firsts)
    this.stepsBefore += this.evening.search.steps
    this.turnTo(this.meeting)
  }

  plan(): YearPlan {
    const { input, kept, account, seed, steps } = this
    const planned = kept.filter(({ plan }) => plan.ok).length
    const repeats = kept.reduce((sum, meeting) => sum + meeting.repeats, 0)
    const { value: bound, reason: proof } = account.bound()
    const contacts = account.contacts()
    const reasons = yearReasons(input, { planned, repeats, bound, proof, contacts })
    return { ok: true, meetings: [...kept], repeats, bound, contacts, reasons, seed, steps, engineVersion }
  }

  /** Opens the first meeting from this position on that has replies and can be seated; those that cannot are kept as refused. */
  private turnTo(at: number): void {
    this.meeting = null
    this.evening = null
    for (let here = at; here < this.input.meetings.length && this.evening === null; here++) this.open(here)
  }

  private open(at: number): void {
    const meeting = this.input.meetings[at]!
    if (!hasReplies(meeting)) return
    const evening = this.eveningOf(at, meeting)
    if (evening.ok) {
      this.meeting = at + 1
      this.evening = evening
    } else this.kept.push({ number: at + 1, day: meeting.day, plan: evening, repeats: 0, newContacts: 0 })
  }

  private eveningOf(at: number, meeting: PlannableMeeting): EveningSearch | MeetingRefusal {
    const evening = meetingOf(this.input, meeting, this.ledger.encounters)
    const later = { likelihoods: this.likelihoods.slice(at + 1), open: this.ledger.open() }
    return eveningSearch(evening, this.here(at), later, this.seed)
  }

  /** Positions among the members of those who come to a meeting with replies. */
  private here(at: number): number[] {
    return [...this.likelihoods[at]!.keys()].filter((member) => this.likelihoods[at]![member] === 1)
  }
}
