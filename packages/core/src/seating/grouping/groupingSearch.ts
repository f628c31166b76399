import { type Random, random } from '../../random/index.ts'
import { FULL_WEIGHT, weightOf } from './boltzmann.ts'
import { makeFrame } from './frame.ts'
import { checkGroupingProblem, type GroupingProblem, type GroupSize } from './groupingProblem.ts'
import { groupSizes } from './groupSizes.ts'
import { ladder } from './ladder.ts'
import { namedGroups } from './namedGroups.ts'
import { completeSettings, type GroupingSettings } from './settings.ts'
import { readThermostat, startThermostat, type Thermostat } from './thermostat.ts'
import { type Best, makeWalk, note, type Walk, walkOn } from './walk.ts'

/** A search that its caller steps; it knows no clock, and how it is sliced changes nothing. */
export interface GroupingSearch {
  /** Looks so many times at two groups and carries out at most one change between them (n = 120: about 0.3 µs each). */
  run(steps: number): void
  readonly steps: number
  /** The best sum of distances within groups so far. */
  readonly diversity: number
  result(): GroupingResult
}

export interface GroupingResult {
  /** groupOf[person], 0-based. */
  readonly groupOf: number[]
  readonly diversity: number
  readonly steps: number
  readonly seed: number
}

interface State {
  readonly settings: GroupingSettings
  readonly random: Random
  readonly best: Best
  readonly walks: Walk[]
  readonly thermostat: Thermostat
  /** temperatures[rung]; empty until the thermostat has found the hottest. */
  temperatures: Float64Array
  /** The walk whose turn it is, and its steps left. */
  rung: number
  left: number
  rounds: number
}

/**
 * Parallel tempering (Swendsen and Wang 1986; Hukushima and Nemoto 1996) over swaps and moves: walks at a ladder of
 * temperatures, and neighbours exchange places so that the better assignment goes to the colder place. A thermostat
 * finds the hottest rung by itself, so that nothing has to be tuned to the kind of distances.
 */
export function groupingSearch(
  problem: GroupingProblem,
  { seed, settings }: { seed: number; settings?: Partial<GroupingSettings> },
): GroupingSearch {
  checkGroupingProblem(problem)
  const state = startState(problem, random(seed), completeSettings(settings))
  let steps = 0
  return {
    run(more) {
      for (let left = more; left > 0; ) left -= runTurn(state, left)
      steps += more
    },
    get steps() {
      return steps
    },
    get diversity() {
      return state.best.diversity
    },
    result: () => ({ groupOf: namedGroups(problem, state.best.groupOf), diversity: state.best.diversity, steps, seed }),
  }
}

function startState(problem: GroupingProblem, source: Random, settings: GroupingSettings): State {
  const sizes = groupSizes(problem.distances.n, problem.groups)
  const frame = makeFrame(settings.sizes === 'open' ? problem : { ...problem, groups: exactly(sizes) })
  const temperature = spreadOf(problem)
  const deal = () => source.shuffle(dealOut(sizes))
  const walks = Array.from({ length: settings.rungs }, () => makeWalk(frame, deal(), temperature))
  const best: Best = { diversity: Number.NEGATIVE_INFINITY, groupOf: new Int32Array(frame.n) }
  for (const { grouping } of walks) if (grouping.diversity > best.diversity) note(grouping, best)
  const thermostat = startThermostat(walks[0]!, settings.kept)
  const left = thermostat.reading
  return {
    settings,
    random: source,
    best,
    walks,
    thermostat,
    temperatures: new Float64Array(0),
    rung: 0,
    left,
    rounds: 0,
  }
}

function dealOut(sizes: readonly number[]): Int32Array {
  return Int32Array.from(sizes.flatMap((size, group) => new Array<number>(size).fill(group)))
}

function exactly(sizes: readonly number[]): GroupSize[] {
  return sizes.map((size) => ({ min: size, max: size }))
}

/** Standard deviation of the distances, at least 1: where the thermostat starts. */
function spreadOf({ distances: { n, values } }: GroupingProblem): number {
  const entries = Math.max(1, n * (n - 1))
  let sum = 0
  let squares = 0
  for (const value of values) {
    sum += value
    squares += value * value
  }
  const mean = sum / entries
  return Math.sqrt(Math.max(1, squares / entries - mean * mean))
}

/** Runs the walk whose turn it is for at most `most` steps, and returns how many it was given. */
function runTurn(state: State, most: number): number {
  const steps = Math.min(most, state.left)
  walkOn(state.walks[state.rung]!, steps, state.random, state.best)
  state.left -= steps
  if (state.left === 0) endTurn(state)
  return steps
}

function endTurn(state: State): void {
  if (state.temperatures.length > 0) nextWalk(state)
  else if (readThermostat(state.thermostat, state.walks[0]!)) startTempering(state)
  else state.left = state.thermostat.reading
}

function nextWalk(state: State): void {
  state.left = state.settings.turn
  state.rung++
  if (state.rung < state.walks.length) return
  state.rung = 0
  state.rounds++
  for (let rung = state.rounds % 2; rung + 1 < state.walks.length; rung += 2) exchange(state, rung)
}

function startTempering(state: State): void {
  state.left = state.settings.turn
  state.temperatures = ladder(state.thermostat.temperature, state.walks.length, state.settings.span)
  for (const [rung, walk] of state.walks.entries()) walk.temperature = state.temperatures[rung]!
}

/** Lets a walk and its colder neighbour change places, always when the better one gets colder by it. */
function exchange({ walks, temperatures, random: source }: State, rung: number): void {
  const hot = walks[rung]!
  const cold = walks[rung + 1]!
  const exponent =
    (1 / temperatures[rung + 1]! - 1 / temperatures[rung]!) * (hot.grouping.diversity - cold.grouping.diversity)
  if (source.below(FULL_WEIGHT) >= weightOf(exponent)) return
  walks[rung] = cold
  walks[rung + 1] = hot
  cold.temperature = temperatures[rung]!
  hot.temperature = temperatures[rung + 1]!
}
