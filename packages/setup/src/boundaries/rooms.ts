/** A room of the house is a folder (or a file); of two that hold a path, the longer one is its room. */
export interface Room {
  /** Path from the root. */
  readonly path: string
  /** Paths of the rooms it may import; their face (index.ts) only, where they have one. */
  readonly may: readonly string[]
  /** Packages that are not ours: these, or any. */
  readonly packages: readonly string[] | 'any'
}

const core = 'packages/core/src'
const web = 'apps/web/src'

/** Floor 1 of the core imports nothing; floor 2 imports floor 1; floor 3 joins the wings. */
const ground = ['pairs', 'random', 'time']
const wings = ['people', 'history', 'seating', 'matching', 'topics', 'meetings']
const inCore = (names: readonly string[]) => names.map((name) => `${core}/${name}`)

/** The features of the web client may import these of their own app. */
const webCommons = [`${web}/ui`, `${web}/lib`, `${web}/generated`]
const webPackages = ['react', 'react-dom', 'react-dom/client', 'react-aria-components', 'urql', 'wouter', 'gql.tada']

/** The arrows of the house as data: whoever is not listed as allowed is refused. */
export const rooms: readonly Room[] = [
  ...ground.map((name) => ({ path: `${core}/${name}`, may: [], packages: ['date-fns'] })),
  ...wings.map((name) => ({ path: `${core}/${name}`, may: inCore(ground), packages: ['date-fns'] })),
  { path: `${core}/planner`, may: inCore([...ground, ...wings]), packages: ['date-fns'] },
  { path: core, may: inCore([...ground, ...wings, 'planner']), packages: [] },
  { path: 'packages/trades', may: [], packages: [] },
  { path: 'packages/portfolio', may: [core], packages: ['node:os', 'node:worker_threads'] },
  { path: 'packages/contract', may: [], packages: 'any' },
  { path: 'packages/db', may: [], packages: 'any' },
  { path: 'prisma/seed', may: [core, 'packages/trades', 'packages/db'], packages: [] },
  { path: 'prisma', may: [], packages: 'any' },
  {
    path: 'apps/api',
    may: [core, 'packages/trades', 'packages/db', 'packages/contract', 'prisma/seed'],
    packages: 'any',
  },
  { path: `${web}/generated`, may: [], packages: 'any' },
  { path: `${web}/lib`, may: [`${web}/generated`], packages: webPackages },
  { path: `${web}/ui`, may: [`${web}/lib`, `${web}/generated`], packages: webPackages },
  { path: `${web}/features`, may: webCommons, packages: webPackages },
  { path: web, may: [...webCommons, `${web}/features`], packages: webPackages },
  { path: 'apps/web', may: [`${core}/seating`, 'packages/contract', web], packages: 'any' },
  { path: 'packages/setup', may: [core, 'packages/db', 'packages/trades', 'packages/contract'], packages: 'any' },
  // Outside src: tests, benches and examples of the core.
  { path: 'packages/core', may: [core], packages: 'any' },
]

/** Folders whose children are rooms of their own that may not import one another. */
export const siblings: readonly string[] = [`${web}/features`]
