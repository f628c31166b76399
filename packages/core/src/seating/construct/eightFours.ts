import type { Schedule } from './schedule.ts'

/** Person level · 8 + x; a translation by g carries x to x xor g on all four levels. */
type Blocks = readonly (readonly number[])[]

/** Rounds that every translation maps to themselves, each as the translations of a few tables. */
const STILL: readonly Blocks[] = [
  [
    [0, 4, 26, 30],
    [8, 13, 17, 20],
  ],
  [
    [0, 3, 5, 6],
    [24, 26, 29, 31],
    [8, 11, 12, 15],
    [16, 18, 20, 22],
  ],
  [
    [0, 7, 16, 23],
    [8, 14, 24, 30],
  ],
  [[0, 13, 18, 25]],
]

/** Rounds that the translations by 0, 1, 2 and 3 map to themselves, and the translation by 4 to another round. */
const PAIRED: readonly Blocks[] = [
  [
    [4, 11, 17, 25],
    [0, 2, 12, 14],
    [20, 23, 29, 30],
  ],
  [
    [0, 9, 20, 24],
    [4, 12, 18, 31],
  ],
  [
    [0, 11, 19, 28],
    [4, 14, 21, 27],
  ],
]

/**
 * Eight tables of four for ten rounds: 32 people of whom everybody meets all but one (person p never meets p xor 1). The
 * first such schedule is Aguado's (2004). These base blocks were found by exact cover, given the group: (Z₂)³ on four
 * levels, which also acts on the schedule that E. Pegg published (Social Golfer Problem, Wolfram Demonstrations Project).
 */
export function eightFours(): Schedule {
  const still = STILL.map((blocks) => translateAll(blocks, [0, 1, 2, 3, 4, 5, 6, 7]))
  const paired = PAIRED.flatMap((blocks) =>
    [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ].map((by) => translateAll(blocks, by)),
  )
  return [...still, ...paired]
}

/** All different tables that the translations make of the blocks. */
function translateAll(blocks: Blocks, translations: readonly number[]): number[][] {
  const tables = new Map<string, number[]>()
  for (const block of blocks)
    for (const by of translations) {
      const table = block.map((person) => person ^ by).sort((a, b) => a - b)
      tables.set(table.join(' '), table)
    }
  return [...tables.values()]
}
