/** One round of one meeting: who is there, as positions among the members, and at how many tables. */
export interface YearRound {
  readonly present: readonly number[]
  readonly tables: number
  /** Fewest people at a table. */
  readonly least: number
}

/** What proves it: these members have so many seats beside one another at least, and so many pairs that have not met. */
export type RepeatsReason =
  | {
      readonly code: 'circle'
      readonly members: readonly number[]
      readonly needed: number
      readonly available: number
    }
  | { readonly code: 'partners'; readonly members: readonly number[] }

export interface RepeatsBound {
  readonly value: number
  /** Null when the value is 0. */
  readonly reason: RepeatsReason | null
}

/**
 * The least number of repeats in these rounds, whoever sits where: `met[a * members + b]` tells who has met before. The larger of
 * two counts. A circle of members has C(x, 2) pairs at a table of x of them, fewest when they are spread evenly (SEATING.md, bound
 * 1), and each pair that has not met can be new but once; all circles of those who come most often are tried. A person needs so
 * many partners and finds so many new ones (bound 2); a repeat serves two.
 */
export function repeatsBound(members: number, met: Uint8Array, rounds: readonly YearRound[]): RepeatsBound {
  const fresh = freshPairs(members, met, rounds)
  const circle = circleBound(members, fresh, rounds)
  const partners = partnersBound(members, fresh, rounds)
  return partners.value > circle.value ? partners : circle
}

/** 1 for two who have not met and are there together in some round. */
function freshPairs(n: number, met: Uint8Array, rounds: readonly YearRound[]): Uint8Array {
  const fresh = new Uint8Array(n * n)
  for (const { present } of rounds)
    for (const a of present) for (const b of present) if (a !== b && met[a * n + b] === 0) fresh[a * n + b] = 1
  return fresh
}

function circleBound(n: number, fresh: Uint8Array, rounds: readonly YearRound[]): RepeatsBound {
  const roundsOf = Array.from({ length: n }, () => [] as number[])
  rounds.forEach(({ present }, round) => {
    for (const person of present) roundsOf[person]!.push(round)
  })
  const order = [...roundsOf.keys()].sort((a, b) => roundsOf[b]!.length - roundsOf[a]!.length || a - b)
  const inside = new Int32Array(rounds.length)
  let [needed, available] = [0, 0]
  let best: RepeatsBound = { value: 0, reason: null }
  order.forEach((person, size) => {
    const circle = order.slice(0, size)
    for (const other of circle) available += fresh[person * n + other]!
    for (const round of roundsOf[person]!) needed += Math.floor(inside[round]!++ / rounds[round]!.tables)
    if (needed - available > best.value)
      best = {
        value: needed - available,
        reason: { code: 'circle', members: [...circle, person].sort((a, b) => a - b), needed, available },
      }
  })
  return best
}

function partnersBound(n: number, fresh: Uint8Array, rounds: readonly YearRound[]): RepeatsBound {
  const needed = new Int32Array(n)
  for (const { present, least } of rounds) for (const person of present) needed[person]! += least - 1
  const missing = needed.map((need, person) => {
    const row = fresh.subarray(person * n, (person + 1) * n)
    return Math.max(0, need - row.reduce((sum, one) => sum + one, 0))
  })
  const value = Math.ceil(missing.reduce((sum, one) => sum + one, 0) / 2)
  const members = [...missing.keys()].filter((person) => missing[person]! > 0)
  return { value, reason: value > 0 ? { code: 'partners', members } : null }
}
