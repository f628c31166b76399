/** The first `limit` subsets of `count` elements, in lexicographic order of places. */
export function subsets<Element>(elements: readonly Element[], count: number, limit: number): Element[][] {
  const found: Element[][] = []
  const extend = (from: number, taken: readonly Element[]) => {
    if (taken.length === count) found.push([...taken])
    for (let at = from; taken.length < count && at < elements.length && found.length < limit; at++)
      extend(at + 1, [...taken, elements[at]!])
  }
  extend(0, [])
  return found
}
