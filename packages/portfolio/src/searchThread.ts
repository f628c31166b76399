import { parentPort } from 'node:worker_threads'
import { type MeetingPlan, type MeetingRefusal, meetingSearch } from '@tafelrunde/core'
import { type PlainInput, readBack } from './plainInput.ts'

/** One search of a portfolio, as it travels to a thread. */
export interface SearchOrder {
  readonly input: PlainInput
  readonly seed: number
  readonly steps: number
  /** Place of the seed among all, from 0. */
  readonly place: number
  /** Shared memory, one number: searches at this place and after it need not go on, for they cannot win any more. */
  readonly open: Int32Array
}

/** Steps between two looks at `open`: some milliseconds with 150 people. */
const SLICE = 2000

/** Searches until the steps are done, the plan is proven optimal or nobody needs it; then no later seed can win. */
function search({ input, seed, steps, place, open }: SearchOrder): MeetingPlan | MeetingRefusal {
  const begun = meetingSearch(readBack(input), { seed })
  if (!begun.ok) return begun
  while (begun.steps < steps && !begun.optimal && Atomics.load(open, 0) > place)
    begun.run(Math.min(SLICE, steps - begun.steps))
  if (begun.optimal) closeAfter(place, open)
  return begun.plan()
}

function closeAfter(place: number, open: Int32Array): void {
  for (let now = Atomics.load(open, 0); now > place + 1; now = Atomics.load(open, 0))
    Atomics.compareExchange(open, 0, now, place + 1)
}

parentPort?.on('message', (order: SearchOrder) => parentPort?.postMessage(search(order)))
