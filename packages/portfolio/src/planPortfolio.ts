import { availableParallelism } from 'node:os'
import type { MeetingInput, MeetingPlan, MeetingRefusal } from '@tafelrunde/core'
import { openThread, type SearchThread } from './openThread.ts'
import { writeDown } from './plainInput.ts'
import type { SearchOrder } from './searchThread.ts'

export interface PortfolioOptions {
  /** Distinct whole numbers, at least one; their order does not matter. */
  readonly seeds: readonly number[]
  /** Of each search. */
  readonly steps: number
  /** Searches at the same time, at least 1; default: one less than the machine has processors. */
  readonly threads?: number
  /** Ends all searches within milliseconds; the best plan so far is the answer. */
  readonly signal?: AbortSignal
}

/**
 * Plans a meeting once per seed on threads of their own and answers with the cheapest plan, of equally cheap ones that of the
 * lowest seed: the same on any number of threads, and `planMeeting` with the plan's own seed makes it again. After a plan that
 * is proven optimal no higher seed is tried. Refused only when every seed is. Rejects when a search fails, naming its
 * seed, and with the signal's reason when it had spoken before.
 */
export async function planPortfolio(
  input: MeetingInput,
  { seeds, steps, threads = Math.max(1, availableParallelism() - 1), signal }: PortfolioOptions,
): Promise<MeetingPlan | MeetingRefusal> {
  checkNumbers(seeds, threads)
  signal?.throwIfAborted()
  const plain = writeDown(input)
  const open = new Int32Array(new SharedArrayBuffer(4)).fill(seeds.length)
  const orders = [...seeds]
    .sort((a, b) => a - b)
    .map((seed, place): SearchOrder => ({ input: plain, seed, steps, place, open }))
  const stop = () => Atomics.store(open, 0, 0)
  signal?.addEventListener('abort', stop)
  try {
    return best(await runAll(orders, Math.min(threads, orders.length)))
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}

function checkNumbers(seeds: readonly number[], threads: number): void {
  if (seeds.length === 0) throw new RangeError('A portfolio of 0 seeds: give at least one.')
  if (new Set(seeds).size < seeds.length) throw new RangeError(`A seed stands twice in ${seeds}: expected once.`)
  if (!Number.isInteger(threads) || threads < 1)
    throw new RangeError(`${threads} threads: expected a whole number from 1.`)
}

/** The answers of all searches that had need to begin, by place. */
async function runAll(orders: readonly SearchOrder[], count: number): Promise<(MeetingPlan | MeetingRefusal)[]> {
  const answers: (MeetingPlan | MeetingRefusal)[] = []
  const waiting = [...orders]
  const work = async (thread: SearchThread) => {
    for (let order = waiting.shift(); order && isNeeded(order); order = waiting.shift())
      answers[order.place] = await thread.search(order)
  }
  const threads = Array.from({ length: count }, openThread)
  try {
    await Promise.all(threads.map(work))
  } finally {
    await Promise.all(threads.map((thread) => thread.end()))
  }
  return answers.filter((answer) => answer !== undefined)
}

/** The first always begins, so that there is an answer however early the searches are stopped. */
function isNeeded({ place, open }: SearchOrder): boolean {
  return place === 0 || Atomics.load(open, 0) > place
}

function best(answers: readonly (MeetingPlan | MeetingRefusal)[]): MeetingPlan | MeetingRefusal {
  const plans = answers.filter((answer) => answer.ok)
  return plans.length > 0 ? plans.reduce((best, plan) => (plan.cost < best.cost ? plan : best)) : answers[0]!
}
