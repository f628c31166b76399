import type { Breach } from './breach.ts'

const allowed = [
  'package.json',
  'package-lock.json',
  'turbo.json',
  'tsconfig.base.json',
  'README.md',
  'LICENSE',
  'prisma',
  'packages',
  'apps',
]

/** The top of the house stays short. */
export function checkTop(names: readonly string[]): Breach[] {
  const found = names.filter((name) => !allowed.includes(name) && name !== 'node_modules' && !name.startsWith('.'))
  const mend = 'Move it into the package it belongs to; what serves the making of the house belongs to packages/setup.'
  return found.map((name) => ({
    where: name,
    found: `${name} at the top`,
    allowed: `${allowed.join(', ')} and dot files`,
    mend,
  }))
}
