import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** True for a process that exists, also one of another user. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Tells two processes with the same pid apart: the moment the process began, in the system's own words; null when the
 * system does not tell (Windows) or there is no such process.
 */
export function processBirth(pid: number): string | null {
  if (process.platform === 'linux') return linuxBirth(pid)
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

/** Ticks since the machine was started, and which start that was. */
function linuxBirth(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold anything; the 22nd is the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return `${boot} ${fields[19]}`
  } catch {
    return null
  }
}
