import type { PairMatrix } from '../../pairs/index.ts'

/**
 * The classes of people whom a term wants apart most: any two of one class cost the term's highest, as two of one trade do.
 * Largest first, people ascending. Null when the dearest pairs do not fall into classes, as with a history.
 */
export function classesOf({ n, values }: PairMatrix, present: Int32Array): number[][] | null {
  const dearest = present.reduce((most, a) => present.reduce((best, b) => Math.max(best, values[a * n + b]!), most), 0)
  if (dearest === 0) return null
  const classes: number[][] = []
  for (const person of present) {
    const near = classes.filter((people) => people.some((other) => values[person * n + other] === dearest))
    if (near.length > 1) return null
    const own = near[0]
    if (!own) classes.push([person])
    else if (own.every((other) => values[person * n + other] === dearest)) own.push(person)
    else return null
  }
  return classes.sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}
