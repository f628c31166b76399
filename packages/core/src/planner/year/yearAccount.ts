import type { Encounter } from '../../history/index.ts'
import type { RoundSpec } from '../../seating/index.ts'
import { type RepeatsBound, repeatsBound, type YearRound } from './repeatsBound.ts'
import type { YearInput } from './yearInput.ts'
import type { Contacts } from './yearPlan.ts'

/** What the meetings planned so far brought to whom, and the least they could have repeated. */
export class YearAccount {
  private readonly ids: readonly string[]
  private readonly position: ReadonlyMap<string, number>
  private readonly metBefore: Uint8Array
  private readonly rounds: YearRound[] = []
  /** Member → planned meetings they come to; whom they meet there for the first time. */
  private readonly meetings: Int32Array
  private readonly newContacts: Int32Array

  /** `metBefore` is copied. */
  constructor({ people }: YearInput, metBefore: Uint8Array) {
    this.ids = people.map(({ id }) => id)
    this.position = new Map(this.ids.map((id, at) => [id, at]))
    this.metBefore = metBefore.slice()
    this.meetings = new Int32Array(people.length)
    this.newContacts = new Int32Array(people.length)
  }

  /** Enters a meeting: its people as positions among the members, its rounds in positions among these, who met anew. */
  add(here: readonly number[], rounds: readonly RoundSpec[], firsts: readonly Encounter[]): void {
    for (const member of here) this.meetings[member]!++
    for (const { a, b } of firsts) for (const id of [a, b]) this.newContacts[this.position.get(id)!]!++
    for (const { present, tables } of rounds) {
      const least = Math.min(...tables.map(({ min }) => min))
      this.rounds.push({ present: present.map((at) => here[at]!), tables: tables.length, least })
    }
  }

  bound(): RepeatsBound {
    return repeatsBound(this.ids.length, this.metBefore, this.rounds)
  }

  contacts(): Contacts[] {
    const all = this.ids.map((id, at) => ({ id, meetings: this.meetings[at]!, newContacts: this.newContacts[at]! }))
    return all.filter(({ meetings }) => meetings > 0)
  }
}
