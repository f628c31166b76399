/** What one member (or `weight` members alike) rates the topics, from 0 up; a topic left out counts as 0. */
export interface RatingBallot {
  readonly ratings: Readonly<Record<string, number>>
  /** A whole number from 1; 1 when absent. */
  readonly weight?: number
}

/** All ratings of one vote as numbers: `ratings[ballot * size + topic]`, whole numbers 0 to `highest`. */
export interface RatingProfile {
  readonly topics: readonly string[]
  readonly size: number
  /** The sum of the weights. */
  readonly voters: number
  readonly weights: Int32Array
  readonly ratings: Uint8Array
  readonly highest: number
}

/** The profile of ratings 0 to `highest` (at most 255). Throws an Error that names the ballot (from 1), the topic and the value. */
export function ratingProfile(topics: readonly string[], ballots: readonly RatingBallot[], highest = 5): RatingProfile {
  const index = new Map(topics.map((topic, at) => [topic, at]))
  const size = topics.length
  const ratings = new Uint8Array(ballots.length * size)
  const weights = Int32Array.from(ballots, ({ weight = 1 }, at) =>
    whole(weight, 1, 2 ** 31 - 1, `Ballot ${at + 1}: the weight`),
  )
  for (const [ballot, { ratings: given }] of ballots.entries())
    for (const [topic, rating] of Object.entries(given)) {
      const at = index.get(topic)
      if (at === undefined)
        throw new Error(`Ballot ${ballot + 1} rates “${topic}”, which is not on the list of topics.`)
      ratings[ballot * size + at] = whole(rating, 0, highest, `Ballot ${ballot + 1}: the rating of “${topic}”`)
    }
  return { topics, size, voters: weights.reduce((sum, weight) => sum + weight, 0), weights, ratings, highest }
}

function whole(value: number, least: number, most: number, what: string): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`${what} is ${value}. Whole numbers from ${least} to ${most} are allowed.`)
  return value
}
