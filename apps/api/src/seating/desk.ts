import type { MeetingPlan } from '@tafelrunde/core'
import type { PrismaClient, SeatingRun } from '@tafelrunde/db'
import type { Logger } from 'pino'
import { endInterruptedRuns, endRun, type NewPlan, type RunEnd, type StoredReason } from './store.ts'
import { type Search, type SearchJob, type SearchOutcome, type SearchPool, searchPool } from './worker.ts'

/** How far a search is; `planId` is the row id of the plan it ended with. */
export interface SeatingProgress {
  readonly runId: string
  readonly status: SeatingRun['status']
  readonly stepsDone: number
  readonly steps: number
  readonly cost: number | null
  readonly bound: number | null
  readonly planId: string | null
}

/** Where the searches of this process run, are followed and stopped. What they end with is in the database. */
export interface SeatingDesk {
  /** Runs that a former process left unfinished are ended; no new run may be written before. */
  readonly ready: Promise<void>
  /** Starts the search of a run that is already in the database. */
  start(run: { readonly id: string; readonly meetingId: string }, job: SearchJob): void
  /** Ends the search now; done when what it found is stored. Nothing happens when it does not run here. */
  stop(runId: string): Promise<void>
  /** How far it is now; null when it does not run here (any more). */
  progress(runId: string): SeatingProgress | null
  /** Its progress, the present first and the end last; null when it does not run here (any more). */
  follow(runId: string): AsyncIterableIterator<SeatingProgress> | null
  /** How many follow the search at the moment. */
  followers(runId: string): number
  /** Stops every search, and waits until each has stored its best plan. */
  close(): Promise<void>
}

/** What the desk needs of the service. */
interface Surroundings {
  readonly db: PrismaClient
  readonly clock: () => Date
  readonly log: Logger
}

interface LiveRun {
  readonly meetingId: string
  readonly input: SearchJob['input']
  readonly followers: Set<() => void>
  progress: SeatingProgress
  readonly search: Search
  /** Settled when the end of the run is stored. */
  stored: Promise<void>
}

/** Opens the desk for the one process that works on the database. */
export function openSeatingDesk(services: Surroundings, pool: SearchPool = searchPool()): SeatingDesk {
  const live = new Map<string, LiveRun>()
  const ready = endInterrupted(services)
  return {
    ready,
    start({ id, meetingId }, job) {
      const progress: SeatingProgress = { ...nothingYet, runId: id, steps: job.steps }
      const search = pool.start(job, (now) => advance(run, { ...run.progress, ...now }))
      const run: LiveRun = {
        meetingId,
        input: job.input,
        followers: new Set(),
        progress,
        search,
        stored: Promise.resolve(),
      }
      live.set(id, run)
      run.stored = search.outcome
        .then((outcome) => store(services, run, outcome))
        .then((end) => {
          live.delete(id)
          advance(run, end)
        })
    },
    async stop(runId) {
      const run = live.get(runId)
      run?.search.stop()
      await run?.stored
    },
    progress: (runId) => live.get(runId)?.progress ?? null,
    follow(runId) {
      const run = live.get(runId)
      return run ? follow(run) : null
    },
    followers: (runId) => live.get(runId)?.followers.size ?? 0,
    async close() {
      await ready
      await pool.close()
      await Promise.all([...live.values()].map((run) => run.stored))
    },
  }
}

const nothingYet = { status: 'RUNNING', stepsDone: 0, cost: null, bound: null, planId: null } as const

function advance(run: LiveRun, progress: SeatingProgress): void {
  run.progress = progress
  for (const wake of run.followers) wake()
}

/** Writes the end of a search, and says what those who follow it shall hear last. */
async function store({ db, clock, log }: Surroundings, run: LiveRun, outcome: SearchOutcome): Promise<SeatingProgress> {
  const { runId } = run.progress
  if (outcome.kind === 'crashed') log.error({ err: outcome.error, runId }, 'a seating search crashed')
  const plan = outcome.kind === 'planned' ? outcome.plan : null
  const stepsDone = plan?.steps ?? run.progress.stepsDone
  const end: RunEnd = { status: statusOf(outcome), stepsDone, finishedAt: clock(), failure: failureOf(outcome) }
  const ids = { id: runId, meetingId: run.meetingId }
  try {
    const planId = await endRun(db, ids, end, plan && newPlan(plan, run.input))
    const { cost, bound } = plan ?? run.progress
    return { ...run.progress, status: end.status, stepsDone, cost, bound, planId }
  } catch (error) {
    log.error({ err: error, runId }, 'the end of a seating search could not be stored')
    const failed: RunEnd = { ...end, status: 'FAILED', failure: [notStored] }
    await endRun(db, ids, failed, null).catch(() => {})
    return { ...run.progress, status: 'FAILED', stepsDone }
  }
}

function statusOf(outcome: SearchOutcome): RunEnd['status'] {
  if (outcome.kind === 'dropped') return 'STOPPED'
  if (outcome.kind === 'planned') return outcome.stopped ? 'STOPPED' : 'DONE'
  return 'FAILED'
}

function failureOf(outcome: SearchOutcome): readonly StoredReason[] {
  if (outcome.kind === 'refused') return outcome.reasons
  return outcome.kind === 'crashed' ? [crashed] : []
}

/** The engine's plan as rows. */
function newPlan(plan: MeetingPlan, input: SearchJob['input']): NewPlan {
  const { seed, steps, engineVersion, cost, bound, terms, reasons } = plan
  const tables = plan.rounds.flatMap((round) => round.tables.map((table) => ({ round: round.number, ...table })))
  return {
    ...{ seed, steps, engineVersion, cost, bound, input, terms, reasons, topics: plan.topics ?? null },
    tables: tables.map(({ people: _people, topic = null, wishes = null, ...table }) => {
      return { ...table, topicId: topic, wishes }
    }),
    seats: tables.flatMap(({ round, number: table, people }) =>
      people.map(({ id: personId, host }) => ({ round, table, personId, host })),
    ),
  }
}

/** A slow listener misses what lies between, never the end. Given back early, it frees its place at once. */
function follow(run: LiveRun): AsyncIterableIterator<SeatingProgress> {
  let seen: SeatingProgress | null = null
  let left = false
  let sleepers: (() => void)[] = []
  const wake = () => {
    for (const sleeper of sleepers) sleeper()
    sleepers = []
  }
  const leave = () => {
    left = true
    run.followers.delete(wake)
    wake()
    return ended
  }
  run.followers.add(wake)
  return {
    [Symbol.asyncIterator]() {
      return this
    },
    async next() {
      while (!left && seen === run.progress && seen.status === 'RUNNING') {
        await new Promise<void>((resolve) => sleepers.push(resolve))
      }
      if (left || (seen !== null && seen.status !== 'RUNNING')) return leave()
      seen = run.progress
      return { done: false, value: seen }
    },
    return: async () => leave(),
  }
}

const ended = { done: true, value: undefined } as const

const crashed: StoredReason = {
  code: 'SEARCH_CRASHED',
  params: {},
  text: {
    de: 'Die Suche ist unerwartet abgebrochen. Bitte starten Sie sie noch einmal; bleibt es dabei, hilft das Protokoll des Servers weiter.',
    en: 'The search ended unexpectedly. Please start it again; if it stays so, the log of the server says more.',
  },
}

const notStored: StoredReason = {
  code: 'PLAN_NOT_STORED',
  params: {},
  text: {
    de: 'Der Tischplan ließ sich nicht speichern. Haben sich die Mitglieder inzwischen geändert? Bitte starten Sie die Suche noch einmal.',
    en: 'The plan could not be stored. Have the members changed in the meantime? Please start the search again.',
  },
}

const interrupted: StoredReason = {
  code: 'SEARCH_INTERRUPTED',
  params: {},
  text: {
    de: 'Die Suche wurde unterbrochen, weil der Server neu gestartet ist. Bitte starten Sie sie noch einmal.',
    en: 'The search was interrupted because the server was started anew. Please start it again.',
  },
}

async function endInterrupted({ db, clock, log }: Surroundings): Promise<void> {
  try {
    await endInterruptedRuns(db, clock(), interrupted)
  } catch (error) {
    log.error({ err: error }, 'the interrupted searches could not be ended')
  }
}
