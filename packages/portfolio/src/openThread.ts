import { Worker } from 'node:worker_threads'
import type { MeetingPlan, MeetingRefusal } from '@tafelrunde/core'
import type { SearchOrder } from './searchThread.ts'

/** A thread with the engine loaded that does one search after the other. */
export interface SearchThread {
  /** Rejects, naming the seed, when the search or its thread breaks. */
  search(order: SearchOrder): Promise<MeetingPlan | MeetingRefusal>
  end(): Promise<unknown>
}

export function openThread(): SearchThread {
  const worker = openWorker()
  return {
    search: (order) =>
      new Promise((resolve, reject) => {
        const fail = (cause: unknown) => {
          const why = cause instanceof Error ? cause.message : `the thread ended with code ${cause}`
          reject(new Error(`The search with seed ${order.seed} failed: ${why}`, { cause }))
        }
        worker.removeAllListeners().on('message', resolve).on('error', fail).on('exit', fail)
        worker.postMessage(order)
      }),
    end: () => worker.removeAllListeners().terminate(),
  }
}

/** Built, the thread runs the file beside this one; from source it needs a loader, as this thread did. */
function openWorker(): Worker {
  const built = !import.meta.url.endsWith('.ts')
  const file = new URL(built ? 'searchThread.js' : 'searchThread.ts', import.meta.url)
  if (built) return new Worker(file, { execArgv: [] })
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'))
  const script = `import { register } from ${loader}; register(); await import(${JSON.stringify(file.href)})`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), {
    execArgv: ['--conditions=@tafelrunde/source'],
  })
}
