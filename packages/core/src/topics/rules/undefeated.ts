import { topicsWhere } from '../ranking.ts'

/** The topics that no topic defeats. */
export function undefeated(size: number, defeats: (i: number, j: number) => boolean): number[] {
  return topicsWhere(size, (j) => {
    for (let i = 0; i < size; i++) if (defeats(i, j)) return false
    return true
  })
}
