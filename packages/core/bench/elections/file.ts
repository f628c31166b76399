/** A file of elections with known answers. The tests' `literature/README.md` describes it. */
export interface ElectionFile {
  readonly profiles: readonly ElectionProfile[]
}

/** One election; which of the optional fields it has depends on its kind. */
export interface ElectionProfile {
  readonly name: string
  readonly kind: string
  readonly alternatives?: readonly string[]
  readonly ballots?: readonly ElectionBallot[]
  readonly voters?: number
  readonly scale?: readonly number[]
  readonly tables?: readonly string[]
  readonly capacity?: Readonly<Record<string, number>>
  readonly members?: readonly { readonly id: string; readonly ranking: readonly (readonly string[])[] }[]
  readonly expected: Readonly<Record<string, unknown>>
}

export interface ElectionBallot {
  readonly weight: number
  readonly ranking?: readonly (readonly string[])[]
  readonly ratings?: Readonly<Record<string, number>>
}
