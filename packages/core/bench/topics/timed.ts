/** Milliseconds by the clock on the wall, and the median of processor time, which other programs disturb less. */
export interface Timing {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly cpu: number
}

/** Runs a job once to warm up and then `runs` times (odd). */
export function timed(runs: number, job: () => unknown): Timing {
  job()
  const measured = Array.from({ length: runs }, () => measure(job))
  const wall = measured.map(([time]) => time).sort((a, b) => a - b)
  const cpu = measured.map(([, time]) => time).sort((a, b) => a - b)
  const round = (time: number) => Math.round(time * 100) / 100
  return {
    median: round(wall[runs >> 1]!),
    min: round(wall[0]!),
    max: round(wall.at(-1)!),
    cpu: round(cpu[runs >> 1]!),
  }
}

function measure(job: () => unknown): [wall: number, cpu: number] {
  const before = process.cpuUsage()
  const start = performance.now()
  kept.push(job())
  kept.length = 0
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return [wall, (user + system) / 1000]
}

/** Results are laid here for a moment, so that no engine may skip the work. */
const kept: unknown[] = []
