/** Where a cycle of annealing begins and ends. */
export interface Temperatures {
  readonly hot: number
  readonly cold: number
}

/** Shares of uphill steps that are accepted at the two ends; found on chamber series, golfers and mixed meetings. */
const HOT_SHARE = 0.03
const COLD_SHARE = 0.0003
/** A handful of seats begins hotter: between its few seatings lie walls as high as any step, and no way round them. */
const HOT_SEATS = 4
const HALVINGS = 40

/**
 * The temperatures at which those shares of the given rises (each > 0) are accepted. Rises are taken at a local optimum,
 * so the scale is that of the decisions still open, not that of the dearest term. `seats` counts those of all rounds.
 */
export function temperatures(rises: readonly number[], seats: number): Temperatures {
  if (rises.length === 0) return { hot: 1, cold: 0.5 }
  const share = Math.min(0.7, Math.max(HOT_SHARE, HOT_SEATS / seats))
  return { hot: temperatureFor(rises, share), cold: temperatureFor(rises, COLD_SHARE) }
}

function temperatureFor(rises: readonly number[], share: number): number {
  let low = Math.min(...rises) / 1000
  let high = Math.max(...rises) * 1000
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = Math.sqrt(low * high)
    if (acceptance(rises, middle) > share) high = middle
    else low = middle
  }
  return low
}

/** Mean of e^(−rise/T), with e^(−x) as 1/(1 + x/16)^16: near enough, and equal to the bit on every engine. */
function acceptance(rises: readonly number[], temperature: number): number {
  let sum = 0
  for (const rise of rises) {
    const base = 1 + rise / temperature / 16
    const fourth = base * base * base * base
    sum += 1 / (fourth * fourth * fourth * fourth)
  }
  return sum / rises.length
}
