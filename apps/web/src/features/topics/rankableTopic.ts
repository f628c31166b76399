/** A topic as it stands on a ballot. */
export interface RankableTopic {
  readonly id: string
  readonly title: string
  readonly description: string | null
}
