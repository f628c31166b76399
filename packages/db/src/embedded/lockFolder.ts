import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isRunning, processBirth } from './processBirth.ts'

/** What a lock file holds: who took the folder, and whether it was given back. */
interface Holder {
  readonly pid: number
  /** When that process began, since a pid may be given again; null where the system does not tell. */
  readonly birth: string | null
}

/**
 * Takes the folder for this process and returns the function that gives it back. A process that died without giving
 * back, even by kill -9, holds nothing.
 *
 * Locks are the files lock.1, lock.2, …; the highest number holds. To take over from a dead holder is to create the
 * next number, which the file system lets only one process do, so two that start at once never both get it. Lower
 * numbers are swept only by a holder; whoever then wins a swept number sees the higher one and steps back.
 *
 * @throws Error naming the folder and the way out, when a living process holds it (with its pid) or it cannot be written
 */
export function lockFolder(dir: string): () => void {
  try {
    return take(dir)
  } catch (error) {
    if (!hasCode(error)) throw error
    const text = `The folder ${dir} cannot be used (${error.code}): choose another one with DATA_DIR, on a local disk.`
    throw new Error(text, { cause: error })
  }
}

function take(dir: string): () => void {
  mkdirSync(dir, { recursive: true })
  for (;;) {
    const highest = lockNumbers(dir).at(-1) ?? 0
    if (highest > 0) refuseIfAlive(dir, readHolder(dir, highest))
    if (!createLock(dir, highest + 1)) continue
    if (lockNumbers(dir).at(-1) === highest + 1) return keep(dir, highest + 1)
    rmSync(lockPath(dir, highest + 1), { force: true })
  }
}

function keep(dir: string, number: number): () => void {
  for (const lower of lockNumbers(dir)) if (lower < number) rmSync(lockPath(dir, lower), { force: true })
  // Emptied, not removed: a removed number could be won again by a process that still looks at the one before.
  return () => writeFileSync(lockPath(dir, number), '')
}

function refuseIfAlive(dir: string, holder: Holder | undefined): void {
  if (!holder || !isRunning(holder.pid)) return
  const birth = processBirth(holder.pid)
  if (holder.birth !== null && birth !== null && birth !== holder.birth) return
  throw new Error(
    `The folder ${dir} is in use by process ${holder.pid}: stop that one first, or choose another folder with DATA_DIR.`,
  )
}

/** Undefined when the lock was given back, or swept in the meantime. */
function readHolder(dir: string, number: number): Holder | undefined {
  try {
    const text = readFileSync(lockPath(dir, number), 'utf8')
    return text === '' ? undefined : JSON.parse(text)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** False when another process was first. The file appears with its content, never half written. */
function createLock(dir: string, number: number): boolean {
  const draft = path.join(dir, `draft.${randomUUID()}`)
  const holder: Holder = { pid: process.pid, birth: processBirth(process.pid) }
  writeFileSync(draft, JSON.stringify(holder))
  try {
    linkSync(draft, lockPath(dir, number))
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(draft)
  }
}

function lockNumbers(dir: string): number[] {
  const numbers = readdirSync(dir).flatMap((name) => /^lock\.(\d+)$/.exec(name)?.[1] ?? [])
  return numbers.map(Number).sort((a, b) => a - b)
}

function lockPath(dir: string, number: number): string {
  return path.join(dir, `lock.${number}`)
}

function isCode(error: unknown, code: string): boolean {
  return hasCode(error) && error.code === code
}

/** True for what the system says: ENOENT, EACCES and the like. */
function hasCode(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error
}
