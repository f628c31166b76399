/** Runs a job some times and gives the median, least and greatest duration in milliseconds. */
export function timed(runs: number, job: () => unknown): { median: number; min: number; max: number } {
  job()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    kept.push(job())
    kept.length = 0
    return performance.now() - start
  }).sort((a, b) => a - b)
  const round = (time: number) => Math.round(time * 100) / 100
  return { median: round(times[runs >> 1]!), min: round(times[0]!), max: round(times[runs - 1]!) }
}

/** Results are laid here for a moment, so that no engine may skip the work. */
const kept: unknown[] = []
