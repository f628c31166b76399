import type { Frame, RoundFrame } from '../frame.ts'

/** What may be changed, by round. */
export interface Moves {
  /** People whom a swap or move may take elsewhere. */
  readonly movable: readonly Int32Array[]
  /** 1 when sizes may change. */
  readonly slack: Uint8Array
  /** 1 when its tables are not all the same to everybody. */
  readonly distinct: Uint8Array
}

export function movesOf(frame: Frame): Moves {
  return {
    movable: frame.rounds.map((_, at) => movableOf(frame, at)),
    slack: Uint8Array.from(frame.rounds, (round) => (round.min.some((min, t) => min < round.max[t]!) ? 1 : 0)),
    distinct: Uint8Array.from(frame.rounds, (round, at) => (tablesDiffer(round) || classesDiffer(frame, at) ? 1 : 0)),
  }
}

function tablesDiffer({ place, allowed, min, max, quotas }: RoundFrame): boolean {
  const uneven = min.some((size) => size !== min[0]) || max.some((size) => size !== max[0])
  return uneven || quotas.length > 0 || allowed.includes(0) || place.some((cost) => cost !== 0)
}

function classesDiffer({ returns }: Frame, at: number): boolean {
  const classes = returns?.classOf[at] ?? new Int32Array()
  return classes.some((one) => one !== classes[0])
}

/** Present, no host nor in a host's block, and more than one table to sit at. */
function movableOf(frame: Frame, at: number): Int32Array {
  const { present, blockOf, blocks, allowed, tables } = frame.rounds[at]!
  const stays = new Set(frame.hosts)
  return present.filter((person) => {
    const unit = blockOf[person] === -1 ? [person] : [...blocks[blockOf[person]!]!]
    const choice = allowed.subarray(person * tables, (person + 1) * tables).filter((yes) => yes === 1).length
    return choice > 1 && !unit.some((member) => stays.has(member))
  })
}
