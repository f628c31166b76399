import type { MeetingInput } from '@tafelrunde/core'

/** A meeting's input that can travel to another thread: what its functions answer is written down. */
export interface PlainInput {
  readonly plain: Omit<MeetingInput, 'tradeDistance' | 'labels'>
  /** Trade → trade → distance, for the trades of these people; absent when there was no function. */
  readonly distances?: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly names: Readonly<Partial<Record<'person' | 'trade' | 'topic', ReadonlyMap<string, string>>>>
}

export function writeDown({ tradeDistance, labels = {}, ...plain }: MeetingInput): PlainInput {
  const trades = [...new Set(plain.people.flatMap((person) => person.trades))]
  const ids = {
    person: plain.people.map(({ id }) => id),
    trade: trades,
    topic: (plain.topics ?? []).map(({ id }) => id),
  }
  const named = (['person', 'trade', 'topic'] as const).flatMap((kind) => {
    const name = labels[kind]
    return name ? [[kind, table(ids[kind], name)] as const] : []
  })
  const distances = tradeDistance && table(trades, (a) => table(trades, (b) => tradeDistance(a, b)))
  return { plain, ...(distances && { distances }), names: Object.fromEntries(named) }
}

/** The input that was written down: its functions look up what the given ones answered. */
export function readBack({ plain, distances, names }: PlainInput): MeetingInput {
  const labels = Object.entries(names).map(([kind, known]) => [kind, (id: string) => known.get(id) ?? id])
  return {
    ...plain,
    ...(distances && { tradeDistance: (a: string, b: string) => distances.get(a)!.get(b)! }),
    labels: Object.fromEntries(labels),
  }
}

function table<Value>(ids: readonly string[], value: (id: string) => Value): Map<string, Value> {
  return new Map(ids.map((id) => [id, value(id)]))
}
