import { Session } from 'node:inspector/promises'

/** The share of CPU samples that fall into each named function while `work` runs, most first; the rest is left out. */
export async function cpuShares(work: () => void, least = 0.02): Promise<[name: string, share: number][]> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const hits = new Map<string, number>()
  for (const { callFrame, hitCount = 0 } of profile.nodes)
    hits.set(callFrame.functionName, (hits.get(callFrame.functionName) ?? 0) + hitCount)
  const all = [...hits.values()].reduce((sum, count) => sum + count, 0)
  return [...hits]
    .map(([name, count]): [string, number] => [name, count / all])
    .filter(([name, share]) => name !== '' && share >= least)
    .sort((a, b) => b[1] - a[1])
}
