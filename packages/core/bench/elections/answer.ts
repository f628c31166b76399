/** Our answer to one expected value, and whether it is the same; `skipped` when the format says there is nothing to compare. */
export type Answer = { readonly skipped: true } | { readonly got: unknown; readonly same: boolean }

/** How each expected field is answered; a nested object answers a nested object. */
export interface Answers {
  readonly [field: string]: ((expected: never) => Answer) | Answers
}

export const skipped: Answer = { skipped: true }

/** Equal as JSON; the order of an object's keys does not matter. */
export function exact(got: unknown) {
  return (expected: unknown): Answer => ({ got, same: canonical(got) === canonical(expected) })
}

/** Equal as a set, in any order. */
export function asSet(got: readonly unknown[] | null) {
  return (expected: readonly unknown[] | null): Answer => ({ got, same: canonicalSet(got) === canonicalSet(expected) })
}

/** Equal as a list of sets: tiers of a ranking. */
export function asTiers(got: readonly (readonly unknown[])[] | null) {
  return (expected: readonly (readonly unknown[])[] | null): Answer => ({
    got,
    same: canonical(got?.map(canonicalSet)) === canonical(expected?.map(canonicalSet)),
  })
}

/** Equal as a set of sets: committees. */
export function asSets(got: readonly (readonly unknown[])[]) {
  return (expected: readonly (readonly unknown[])[]): Answer => ({
    got,
    same: canonicalSet(got.map(canonicalSet)) === canonicalSet(expected.map(canonicalSet)),
  })
}

/** Skips where the file holds null, otherwise answers. */
export function unlessNull<Expected>(answer: (expected: Expected) => Answer) {
  return (expected: Expected | null): Answer => (expected === null ? skipped : answer(expected))
}

function canonicalSet(values: readonly unknown[] | null): string {
  return values === null ? 'null' : canonical(values.map(canonical).sort())
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
