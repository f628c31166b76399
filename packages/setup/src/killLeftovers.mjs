import { readdirSync, readFileSync } from 'node:fs'

/**
 * Ends the processes that inherited `scratch` as their folder for temporary files, and says which they were.
 * Only Linux tells; elsewhere nothing is found.
 *
 * @param {string} scratch
 * @returns {string[]} pid and command line
 */
export function killLeftovers(scratch) {
  if (process.platform !== 'linux') return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  const left = pids.filter((pid) => read(pid, 'environ').includes(`TMPDIR=${scratch}\0`))
  const described = left.map((pid) => `${pid} ${read(pid, 'cmdline').replaceAll('\0', ' ').trim()}`)
  for (const pid of left) {
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It ended by itself in the meantime.
    }
  }
  return described
}

/**
 * Empty for a process that is gone, or of another user.
 * @param {string} pid
 * @param {'environ' | 'cmdline'} file
 */
function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
