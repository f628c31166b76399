import type { Breach } from './breach.ts'
import { isTest } from './checkArrows.ts'
import type { SourceFile, Use } from './sourceFile.ts'

const core = 'packages/core/src'

/** Rooms whose numbers decide plans, which must be the same to the byte on every engine. */
const exactRooms = ['pairs', 'random', 'seating', 'people', 'history', 'matching', 'planner'].map(
  (name) => `${core}/${name}/`,
)

const clock = ['Date.now', 'new Date()', 'Date()', 'performance']
const dice = ['Math.random', 'crypto']
const outside = [
  'console',
  'process',
  'globalThis',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
]
const roundedByEngine = ['exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'pow', 'hypot', 'cbrt', 'sin', 'cos', 'tan']
const moreRounded = ['asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh', 'asinh', 'acosh', 'atanh']

/** What is refused, and what to do instead. */
const mends: ReadonlyMap<string, string> = new Map([
  ...clock.map((name) => [name, 'Take the day or the budget as an argument: the caller holds the watch.'] as const),
  ...dice.map((name) => [name, 'Take a seed and draw from random(seed) of core/random.'] as const),
  ...outside.map((name) => [name, 'Return the result, and let the caller do what is to be done outside.'] as const),
])
const exactMends: ReadonlyMap<string, string> = new Map(
  ['**', ...[...roundedByEngine, ...moreRounded].map((name) => `Math.${name}`)].map((name) => [
    name,
    'Engines round it differently: use whole numbers, + - * / and Math.sqrt, floor or imul, or a table.',
  ]),
)

/** Files that may use what engines could round differently, and why it cannot differ there. */
const exactAnyway: Readonly<Record<string, readonly string[]>> = {
  // Powers of small primes, whole and far below 2⁵³.
  [`${core}/seating/construct/finiteField.ts`]: ['**'],
}

/** The core has no input and output, no clock and no dice; what decides a plan computes the same everywhere. */
export function checkPurity(files: readonly SourceFile[]): Breach[] {
  const pure = files.filter(({ path }) => path.startsWith(`${core}/`) && !isTest(path))
  return pure.flatMap(({ path, uses }) => uses.flatMap((use) => refuse(path, use)))
}

function refuse(file: string, { name, line }: Use): Breach[] {
  if (exactAnyway[file]?.includes(name)) return []
  const isExact = exactRooms.some((room) => file.startsWith(room))
  const mend = mends.get(name) ?? (isExact ? exactMends.get(name) : undefined)
  if (mend === undefined) return []
  const allowed = isExact ? 'no I/O, clock or dice, and arithmetic that is exact' : 'no I/O, clock or dice in the core'
  return [{ where: `${file}:${line}`, found: name, allowed, mend }]
}
