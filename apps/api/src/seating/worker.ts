import { availableParallelism } from 'node:os'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { type MeetingInput, type MeetingPlan, type MeetingRefusal, meetingSearch } from '@tafelrunde/core'
import { trade, tradeDistance } from '@tafelrunde/trades'
import { keepHeapSmall } from '../smallHeap.ts'

/** What a thread is asked to do; plain data, so that it can travel and be stored beside the plan. */
export interface SearchJob {
  readonly input: Omit<MeetingInput, 'tradeDistance' | 'labels'>
  readonly seed: number
  readonly steps: number
}

/** `cost` and `bound` are null until the search has a first plan. */
export interface SearchProgress {
  readonly stepsDone: number
  readonly cost: number | null
  readonly bound: number | null
}

export type SearchOutcome =
  | { readonly kind: 'planned'; readonly plan: MeetingPlan; readonly stopped: boolean }
  | { readonly kind: 'refused'; readonly reasons: MeetingRefusal['reasons'] }
  | { readonly kind: 'crashed'; readonly error: Error }
  /** Stopped before its turn came: there is no plan to keep. */
  | { readonly kind: 'dropped' }

export interface Search {
  readonly outcome: Promise<SearchOutcome>
  /** The search ends after its present slice (some 10 ms) and hands over its best plan. */
  stop(): void
}

export interface SearchPool {
  /** Starts the search, or lets it wait until one of those before it is over. */
  start(job: SearchJob, onProgress: (progress: SearchProgress) => void): Search
  /** How many threads there are, at work or resting. */
  threads(): number
  /** Stops every search and waits until each has handed over what it had. */
  close(): Promise<void>
}

/** What a thread is sent; the flag is shared memory, so that it is seen in the middle of a search. */
interface Order {
  readonly job: SearchJob
  readonly stopFlag: Int32Array
}

/** What a thread sends. */
type Message = { readonly kind: 'progress'; readonly progress: SearchProgress } | SearchOutcome

const purpose = 'tafelrunde seating search'
/** How often a thread reports, in milliseconds. */
const reportEvery = 100
/** How long a thread waits for its next search, in milliseconds: who tries again finds it ready, later its memory is free. */
const restLasts = 60_000
/** A slice of steps lasts between these, in milliseconds: short enough to stop at once, long enough not to be felt. */
const sliceLasts = { atLeast: 4, atMost: 16 }

/**
 * Runs searches on threads of their own.
 * @param limit at most so many at once; one core is left to the service
 * @param restsFor milliseconds after which a thread without work is ended
 */
export function searchPool(limit = Math.max(1, availableParallelism() - 1), restsFor = restLasts): SearchPool {
  const searches = new Set<Search>()
  const waiting: PendingSearch[] = []
  const idle = restRoom(restsFor)
  let running = 0
  let closed = false
  const fill = () => {
    while (running < limit && waiting.length > 0) {
      running++
      waiting.shift()?.begin(idle.wake() ?? openThread())
    }
  }
  return {
    start(job, onProgress) {
      const pending = pendingSearch(job, onProgress)
      const search: Search = {
        outcome: pending.outcome,
        stop() {
          pending.stop()
          const place = waiting.indexOf(pending)
          if (place >= 0) waiting.splice(place, 1)
        },
      }
      pending.outcome.then(() => {
        searches.delete(search)
        const thread = pending.thread()
        if (thread) running--
        if (thread?.alive() && !closed) idle.lay(thread)
        else thread?.end()
        fill()
      })
      searches.add(search)
      waiting.push(pending)
      if (closed) search.stop()
      fill()
      return search
    },
    threads: () => running + idle.size(),
    async close() {
      closed = true
      for (const search of searches) search.stop()
      await Promise.all([...searches].map((search) => search.outcome))
      await idle.close()
    },
  }
}

interface PendingSearch {
  readonly outcome: Promise<SearchOutcome>
  begin(thread: Thread): void
  stop(): void
  /** Null while it waits, and for ever when it was dropped. */
  thread(): Thread | null
}

/** A search that has not its thread yet: stopped now, it is dropped; begun, it is stopped through its flag. */
function pendingSearch(job: SearchJob, onProgress: (progress: SearchProgress) => void): PendingSearch {
  const stopFlag = new Int32Array(new SharedArrayBuffer(4))
  let settle: (outcome: SearchOutcome | Promise<SearchOutcome>) => void = () => {}
  const outcome = new Promise<SearchOutcome>((resolve) => {
    settle = resolve
  })
  let used: Thread | null = null
  return {
    outcome,
    begin(thread) {
      used = thread
      settle(thread.search({ job, stopFlag }, onProgress))
    },
    stop() {
      Atomics.store(stopFlag, 0, 1)
      if (!used) settle({ kind: 'dropped' })
    },
    thread: () => used,
  }
}

/** A thread that has the engine loaded and does one search after the other. */
interface Thread {
  /** Meanwhile it keeps the process alive; resting it does not. */
  search(order: Order, onProgress: (progress: SearchProgress) => void): Promise<SearchOutcome>
  alive(): boolean
  end(): Promise<unknown>
}

/** Where threads without work rest, and are ended when nothing comes within `restsFor` milliseconds. */
function restRoom(restsFor: number) {
  const resting = new Map<Thread, NodeJS.Timeout>()
  const leave = (thread: Thread) => {
    clearTimeout(resting.get(thread))
    resting.delete(thread)
  }
  return {
    lay(thread: Thread) {
      const end = () => {
        leave(thread)
        void thread.end()
      }
      resting.set(thread, setTimeout(end, restsFor).unref())
    },
    /** The one that went to rest last; one that died in its sleep is forgotten. */
    wake(): Thread | undefined {
      for (const thread of [...resting.keys()].reverse()) {
        leave(thread)
        if (thread.alive()) return thread
      }
      return undefined
    },
    size: () => resting.size,
    async close(): Promise<void> {
      const threads = [...resting.keys()]
      threads.forEach(leave)
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

function openThread(): Thread {
  const worker = openWorker()
  let alive = true
  let hear: (message: Message) => void = () => {}
  const die = (error: Error) => {
    alive = false
    hear({ kind: 'crashed', error })
  }
  worker.on('message', (message: Message) => hear(message))
  worker.on('error', die)
  worker.on('exit', (code) => die(new Error(`The search thread ended with code ${code} and without a plan.`)))
  return {
    search: (order, onProgress) =>
      new Promise((resolve) => {
        hear = (message) => {
          if (message.kind === 'progress') {
            onProgress(message.progress)
            return
          }
          worker.unref()
          resolve(message)
        }
        worker.ref()
        worker.postMessage(order)
      }),
    alive: () => alive,
    end: () => worker.terminate(),
  }
}

/** In the built service the thread runs this file; from source it needs a loader, as the main thread did. */
function openWorker(): Worker {
  const own = import.meta.url
  const options = { workerData: purpose, resourceLimits: { maxOldGenerationSizeMb: 512 } }
  if (!own.endsWith('.ts')) return new Worker(new URL(own), { ...options, execArgv: [] })
  const loader = import.meta.resolve('tsx/esm/api')
  const script = `import { register } from ${JSON.stringify(loader)}; register(); await import(${JSON.stringify(own)})`
  return new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), {
    ...options,
    execArgv: ['--conditions=@tafelrunde/source'],
  })
}

function stopped(stopFlag: Int32Array): boolean {
  return Atomics.load(stopFlag, 0) === 1
}

/** The thread's side: searches in slices, reports now and then, looks at the stop flag after every slice. */
function work({ job, stopFlag }: Order, post: (message: Message) => void): void {
  const search = meetingSearch({ ...job.input, tradeDistance, labels }, { seed: job.seed })
  if (!search.ok) {
    post({ kind: 'refused', reasons: search.reasons })
    return
  }
  const progress = () => ({ stepsDone: search.steps, cost: search.cost, bound: search.bound })
  post({ kind: 'progress', progress: progress() })
  let slice = 64
  let reported = performance.now()
  while (search.steps < job.steps && !search.optimal && !stopped(stopFlag)) {
    const began = performance.now()
    search.run(Math.min(slice, job.steps - search.steps))
    const now = performance.now()
    if (now - began < sliceLasts.atLeast) slice *= 2
    else if (now - began > sliceLasts.atMost) slice = Math.max(1, slice >> 1)
    if (now - reported >= reportEvery) {
      reported = now
      post({ kind: 'progress', progress: progress() })
    }
  }
  post({ kind: 'planned', plan: search.plan(), stopped: stopped(stopFlag) && search.steps < job.steps })
}

/** Texts call trades by name; people and topics stay ids in them until somebody reads, so that no name lies beside the plan. */
const labels = { trade: (id: string) => trade(id)?.short ?? id }

if (workerData === purpose && parentPort) {
  const port = parentPort
  // This thread's birth has put the setting back for the whole process.
  keepHeapSmall()
  port.on('message', (order: Order) => work(order, (message) => port.postMessage(message)))
}
