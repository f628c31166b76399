import path from 'node:path'
import type { Breach } from './breach.ts'
import { type Room, rooms, siblings } from './rooms.ts'
import type { Import, SourceFile } from './sourceFile.ts'

/** Every import goes where the room of its file may import from. */
export function checkArrows(files: readonly SourceFile[]): Breach[] {
  return files.flatMap((file) => {
    const room = roomOf(file.path)
    return room ? file.imports.flatMap((entry) => checkImport(file.path, room, entry)) : [homeless(file.path)]
  })
}

/** Path from the root of what is imported; undefined for packages that are not ours. */
export function targetOf(importer: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(importer), specifier)
  const [, name, door] = /^@tafelrunde\/([^/]+)(?:\/(.+))?$/.exec(specifier) ?? []
  if (name === undefined) return undefined
  const home = name === 'demo' ? 'prisma/seed' : /^(api|web)$/.test(name) ? `apps/${name}` : `packages/${name}`
  return door === undefined ? `${home}/src/index.ts` : `${home}/src/${door}/index.ts`
}

/** Tests stand in their room, but may use any package. */
export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

function checkImport(file: string, room: Room, { specifier, line }: Import): Breach[] {
  const where = `${file}:${line}`
  const target = targetOf(file, specifier)
  if (target === undefined)
    return isAllowedPackage(file, room, specifier) ? [] : [foreignPackage(where, room, specifier)]
  if (isData(target)) return []
  const goal = roomOf(target)
  if (!goal)
    return [{ where, found: specifier, allowed: list(room.may), mend: 'There is no such room: check the path.' }]
  if (goal === room) return checkSiblings(where, file, target)
  if (!isTest(file) && !room.may.some((allowed) => isInside(goal.path, allowed))) return [wrongRoom(where, room, goal)]
  if (isTest(file) && !isInside(home(file), home(target)) && !room.may.some((allowed) => isInside(goal.path, allowed)))
    return [wrongRoom(where, room, goal)]
  return checkFace(where, room, goal, target)
}

function checkSiblings(where: string, file: string, target: string): Breach[] {
  const parent = siblings.find((folder) => isInside(file, folder))
  if (!parent) return []
  const [mine, theirs] = [file, target].map((one) => one.slice(parent.length + 1).split('/')[0])
  if (mine === theirs) return []
  const mend = `Move what both need to ui or lib, or let routes.tsx hand ${theirs} to ${mine}.`
  return [{ where, found: target, allowed: `${parent}/${mine} and what features may import`, mend }]
}

/** Rooms of the core are imported by their face. */
function checkFace(where: string, room: Room, goal: Room, target: string): Breach[] {
  const isCoreRoom = (path: string) => path.startsWith('packages/core/src/')
  if (!isCoreRoom(room.path) || !isCoreRoom(goal.path) || target === `${goal.path}/index.ts`) return []
  const mend = `Import ${goal.path}/index.ts; if the name is missing there, add it to that list.`
  return [{ where, found: target, allowed: `the face of ${goal.path}`, mend }]
}

function isAllowedPackage(file: string, room: Room, specifier: string): boolean {
  return room.packages === 'any' || isTest(file) || room.packages.includes(specifier)
}

function foreignPackage(where: string, { path: room, packages }: Room, found: string): Breach {
  return {
    where,
    found,
    allowed: `in ${room}: ${packages === 'any' ? 'any' : list(packages)}`,
    mend: mendPackage(found),
  }
}

function mendPackage(name: string): string {
  if (name.startsWith('node:'))
    return 'This room does no input and output: let the caller do it and hand the result in.'
  if (/^(vitest|fast-check)$/.test(name))
    return 'What only tests use goes into a .test.ts file, or into the test folder beside src.'
  return 'Use what is there, or move the code to a room that may use the package.'
}

function wrongRoom(where: string, room: Room, goal: Room): Breach {
  const mend = `Arrows point down: move the code to the room above that joins ${room.path} and ${goal.path}.`
  return { where, found: goal.path, allowed: `in ${room.path}: ${list(room.may)}`, mend }
}

function homeless(where: string): Breach {
  const mend = 'Move it into a room, or give it one in packages/setup/src/boundaries/rooms.ts.'
  return { where, found: 'a file in no room', allowed: list(rooms.map(({ path }) => path)), mend }
}

function roomOf(file: string): Room | undefined {
  const holding = rooms.filter(({ path }) => isInside(file, path))
  return holding.sort((a, b) => b.path.length - a.path.length)[0]
}

function isInside(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`)
}

/** The package a file belongs to. */
function home(file: string): string {
  return file.split('/').slice(0, 2).join('/')
}

function isData(target: string): boolean {
  return /\.(json|css|graphql|svg)$/.test(target)
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ')
}
