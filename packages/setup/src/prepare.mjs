import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

const buildStamp = path.join(root, '.cache/built-from')
const floors = ['apps', 'packages', 'prisma']
const sharedFiles = ['package-lock.json', 'tsconfig.base.json', 'turbo.json']
/** Folders that are made from the sources, or hold nothing that the build reads. */
const notSources = new Set(['node_modules', 'dist', 'generated', 'screenshots', '.turbo'])
const products = ['apps/api/dist/server.js', 'apps/web/dist/index.html']

/**
 * Makes a clone ready to run: packages, generated code, build; whatever is ready already is skipped.
 * Needs nothing installed but Node. Throws an Error in one sentence when a step fails.
 *
 * @param {{ build?: boolean }} [wanted] `build: false` stops after the generated code, for those who run the sources
 */
export async function prepare({ build = true } = {}) {
  refuseOldNode(process.versions.node)
  if (!isInstalled()) await install()
  const sources = hashSources()
  if (isBuiltFrom(sources)) return
  await generate()
  if (!build) return
  await buildAll()
  mkdirSync(path.dirname(buildStamp), { recursive: true })
  writeFileSync(buildStamp, sources)
}

/** @param {string} version as in process.versions.node */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(`Node 20.19 or newer is needed, this is ${version}.`)
}

/**
 * Whether node_modules holds just the versions of the lock file; npm notes there what it installed.
 * @param {string} [dir] of package-lock.json and node_modules
 */
export function isInstalled(dir = root) {
  const installed = path.join(dir, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const present = packagesIn(installed)
  const wanted = Object.entries(packagesIn(path.join(dir, 'package-lock.json')))
  return wanted.every(([place, { version, optional, link }]) => {
    if (!place.startsWith('node_modules/') && !place.includes('/node_modules/')) return true // the workspaces themselves
    return present[place] ? present[place].version === version || link : optional
  })
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>}
 */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages
}

function install() {
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const [program, ...first] = npm ? [process.execPath, npm] : ['npm']
  return run('packages', 'installing, once, about half a minute', program, [...first, ...args])
}

function generate() {
  return run('code', 'generating', process.execPath, ['packages/setup/src/generate.mjs'])
}

function buildAll() {
  const args = ['node_modules/turbo/bin/turbo', 'run', 'build', '--output-logs=errors-only', '--log-prefix=task']
  return run('build', 'building, the first time about half a minute', process.execPath, args)
}

/** @param {string} sources their hash */
function isBuiltFrom(sources) {
  const built = existsSync(buildStamp) ? readFileSync(buildStamp, 'utf8') : ''
  return built === sources && products.every((file) => existsSync(path.join(root, file)))
}

/** One hash over the contents of all files that a build reads. */
function hashSources() {
  const hash = createHash('sha256')
  const files = [...sharedFiles, ...floors.flatMap((floor) => listFiles(floor))]
  for (const file of files) hash.update(file).update(readFileSync(path.join(root, file)))
  return hash.digest('hex')
}

/**
 * Paths from the root, in a fixed order.
 * @param {string} folder
 * @returns {string[]}
 */
function listFiles(folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  const wanted = entries.filter(({ name }) => !notSources.has(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  return wanted.flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    return entry.isDirectory() ? listFiles(file) : entry.isFile() ? [file] : []
  })
}
