import { keptShare } from './keptShare.ts'
import type { Walk } from './walk.ts'

/**
 * Finds the coldest temperature at which a walk still forgets where it came from. There the ladder begins: hotter wastes
 * steps, colder never leaves its valley. It is the same rule for all kinds of distances, where no fixed temperature and
 * no rate of changes fits both random and geometric ones.
 */
export interface Thermostat {
  temperature: number
  readings: number
  /** Steps that one reading takes. */
  readonly reading: number
  /** Share of pairs (beyond chance) that the walk may keep over one reading. */
  readonly kept: number
  readonly before: Int32Array
  late: number
}

/** Steps of one reading, per person. */
const STEPS_EACH = 8
const READINGS = 60
/** From this reading on it steps finely, and the temperatures are averaged. */
const LATE = 30
const COARSE = 1.1
const FINE = 1.03

/** Starts at the walk's temperature; run `reading` steps before every `readThermostat`. */
export function startThermostat({ grouping: { groupOf, frame }, temperature }: Walk, kept: number): Thermostat {
  const reading = Math.max(1, STEPS_EACH * frame.n)
  return { temperature, readings: 0, reading, kept, before: groupOf.slice(), late: 0 }
}

/** Cools a walk that forgets and warms one that does not. Returns whether the temperature is found. */
export function readThermostat(thermostat: Thermostat, walk: Walk): boolean {
  const { groupOf, frame } = walk.grouping
  const forgets = keptShare(thermostat.before, groupOf, frame.groups) < thermostat.kept
  const factor = thermostat.readings < LATE ? COARSE : FINE
  if (thermostat.readings >= LATE) thermostat.late += thermostat.temperature
  thermostat.readings++
  const found = thermostat.readings === READINGS
  thermostat.temperature = found ? thermostat.late / (READINGS - LATE) : next(thermostat.temperature, forgets, factor)
  thermostat.before.set(groupOf)
  walk.temperature = thermostat.temperature
  return found
}

function next(temperature: number, forgets: boolean, factor: number): number {
  return forgets ? temperature / factor : temperature * factor
}
