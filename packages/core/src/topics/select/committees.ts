/** Every way to take k of `size` topics, each by index, in lexicographic order. */
export function* committees(size: number, k: number): Generator<number[]> {
  const taken = Array.from({ length: k }, (_, at) => at)
  for (;;) {
    yield [...taken]
    let at = k - 1
    while (at >= 0 && taken[at] === size - k + at) at--
    if (at < 0) return
    taken[at]!++
    for (let after = at + 1; after < k; after++) taken[after] = taken[after - 1]! + 1
  }
}

/** How many ways there are to take k of `size` topics; infinite above 2⁵³. */
export function countCommittees(size: number, k: number): number {
  let count = 1
  for (let at = 1; at <= Math.min(k, size - k); at++) {
    count = (count * (size - at + 1)) / at
    if (count > Number.MAX_SAFE_INTEGER / size) return Number.POSITIVE_INFINITY
  }
  return count
}
