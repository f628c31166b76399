import { type Reason, reason } from './reason.ts'
import { grouped } from './wording.ts'

/** How good a plan is, said in words: what is proven and no more. */
export function gapReason(cost: number, bound: number): Reason {
  if (cost === bound) {
    return reason(
      'OPTIMAL',
      { cost },
      'Beweisbar optimal: Kein Plan ist besser.',
      'Provably optimal: no plan is better.',
    )
  }
  const percent = bound > 0 ? Math.ceil((100 * (cost - bound)) / bound) : Number.POSITIVE_INFINITY
  return percent <= 100 ? near(cost, bound, percent) : far(cost, bound)
}

function near(cost: number, bound: number, percent: number): Reason {
  return reason(
    'NEAR',
    { cost, bound, percent },
    `Höchstens ${percent} % über dem Möglichen.`,
    `At most ${percent} % above what is possible.`,
  )
}

function far(cost: number, bound: number): Reason {
  return reason(
    'BOUNDED',
    { cost, bound },
    `Dieser Plan kostet ${grouped(cost, '.')} Punkte; bewiesen ist nur, dass keiner unter ${grouped(bound, '.')} kommt.`,
    `This plan costs ${grouped(cost, ',')} points; it is only proven that none gets below ${grouped(bound, ',')}.`,
  )
}
