/** The topics of `from` with the largest value, by index. */
export function best(from: readonly number[], value: (topic: number) => number | bigint): number[] {
  const values = from.map(value)
  return from.filter((_, at) => values.every((other) => other <= values[at]!))
}
