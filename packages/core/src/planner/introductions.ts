import { introduce } from '../matching/index.ts'
import { acquaintance } from './acquaintance.ts'
import { checkIntroductions, DEFAULT_EACH, type IntroductionInput } from './introductionInput.ts'
import { introductionReasons } from './introductionReasons.ts'
import { introductionWorth } from './introductionWorth.ts'
import type { Reason } from './reason.ts'

/** Somebody to meet next. */
export interface Introduction {
  readonly id: string
  /** Points, comparable within one network. */
  readonly worth: number
  /** Addressed to the one who is introduced, the strongest first. */
  readonly reasons: readonly Reason[]
}

export interface PersonIntroductions {
  readonly person: string
  /** The worthiest first. */
  readonly meet: readonly Introduction[]
}

/**
 * For everybody the few members they should meet next, and why: new faces of other trades, with topics in common. If A is among B's, B is
 * among A's, and nobody is asked to meet more than `each`. Nobody with a trade in common, met within about a year, or
 * kept apart is introduced; hence a list may be short. Deterministic; about a fifth of a second for 150 people, time grows with their cube.
 */
export function introductions(input: IntroductionInput): PersonIntroductions[] {
  const ids = input.people.map(({ id }) => id)
  return choose(input, ids)
}

/** The same for one of them: the same choice as in `introductions`, since it takes all to be fair to each. */
export function introductionsOf(person: string, input: IntroductionInput): readonly Introduction[] {
  if (!input.people.some(({ id }) => id === person))
    throw new RangeError(`Introductions are asked for '${person}', who is not among the people.`)
  return choose(input, [person])[0]!.meet
}

function choose(input: IntroductionInput, asked: readonly string[]): PersonIntroductions[] {
  checkIntroductions(input)
  const { people, each = DEFAULT_EACH } = input
  const known = acquaintance(input)
  const worth = introductionWorth(input, known)
  const lists = introduce({ worth, each })
  const position = new Map(people.map(({ id }, at) => [id, at]))
  return asked.map((id) => {
    const person = position.get(id)!
    const meet = lists[person]!.map((other) => ({
      id: people[other]!.id,
      worth: worth.values[person * people.length + other]!,
      reasons: introductionReasons(person, other, input, known),
    }))
    return { person: id, meet }
  })
}
