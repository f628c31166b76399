/** No matching is offered, and why, as data. */
export interface MatchingRefusal {
  readonly ok: false
  readonly obstacles: readonly Obstacle[]
}

/**
 * 'too-few': nobody or one person is present. 'unmatchable': those who must stay apart leave no matching. Without the people `few`, those
 * of different `groups` are all apart, every group is odd, so each needs one of the `few` (or the table of three), and
 * there are too many groups for that. Both are empty when only the table of three is impossible.
 */
export type Obstacle =
  | { readonly code: 'too-few'; readonly round: number; readonly people: readonly number[] }
  | {
      readonly code: 'unmatchable'
      readonly round: number
      readonly few: readonly number[]
      readonly groups: readonly (readonly number[])[]
    }
