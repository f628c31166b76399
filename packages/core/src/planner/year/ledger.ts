import { type Encounter, encountersOf } from '../../history/index.ts'
import { closenessMatrix } from '../../people/index.ts'
import { daysBetween } from '../../time/index.ts'
import type { PlannedRound } from '../meetingPlan.ts'
import type { YearInput } from './yearInput.ts'

/** Who has met whom among the members of a year, by position, while one meeting after the other is planned. */
export class Ledger {
  /** The history and what has been entered since. */
  readonly encounters: Encounter[]
  /** `[a * members + b]` → 1 when the two have met, both ways. */
  readonly met: Uint8Array
  private readonly position: ReadonlyMap<string, number>
  /** 1 for two of the same trade or kept apart, and for everybody with themselves. */
  private readonly unsuitable: Uint8Array

  constructor(year: YearInput) {
    this.position = new Map(year.people.map(({ id }, at) => [id, at]))
    this.met = new Uint8Array(year.people.length * year.people.length)
    this.unsuitable = unsuitable(year, this.position)
    const first = year.meetings[0]!.day
    this.encounters = (year.history ?? []).filter(({ day }) => daysBetween(day, first) >= 0)
    for (const encounter of this.encounters) this.mark(encounter)
  }

  /** 1 for two who have not met and may well. */
  open(): Uint8Array {
    return this.met.map((met, pair) => (met === 0 && this.unsuitable[pair] === 0 ? 1 : 0))
  }

  /** Enters a planned meeting as if it had been held; returns how many had met before at each table of each round, and who met anew. */
  enter(rounds: readonly PlannedRound[], day: string): { repeats: number; firsts: readonly Encounter[] } {
    const seated = rounds.map(({ tables }) => tables.map(({ people }) => people.map(({ id }) => id)))
    const encounters = encountersOf(seated, day)
    const firsts = encounters.filter((encounter) => this.mark(encounter))
    this.encounters.push(...encounters)
    return { repeats: encounters.length - firsts.length, firsts }
  }

  /** Whether they are members who meet for the first time. */
  private mark({ a, b }: Encounter): boolean {
    const [i, j] = [this.position.get(a), this.position.get(b)]
    if (i === undefined || j === undefined) return false
    const n = this.position.size
    const first = this.met[i * n + j] === 0
    this.met[i * n + j] = 1
    this.met[j * n + i] = 1
    return first
  }
}

function unsuitable({ people, tradeDistance, rules = [] }: YearInput, position: ReadonlyMap<string, number>) {
  const n = people.length
  const found = Uint8Array.from(closenessMatrix(people, tradeDistance).values, (close) => (close === 100 ? 1 : 0))
  const at = (id: string) => position.get(id)!
  for (const rule of rules)
    if (rule.kind === 'apart') for (const a of rule.people) for (const b of rule.people) found[at(a) * n + at(b)] = 1
  for (let person = 0; person < n; person++) found[person * n + person] = 1
  return found
}
