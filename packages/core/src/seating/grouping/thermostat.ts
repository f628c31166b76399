import { keptShare } from './keptShare.ts'
import { heatWalk, type Walk } from './walk.ts'

/**
 * Finds the coldest temperature at which a walk still forgets where it came from. There the ladder begins: hotter wastes
 * steps, colder never leaves its valley. It is the same rule for all kinds of distances, where no fixed temperature and
 * no rate of changes fits both random and geometric ones.
 */
export interface Thermostat {
  temperature: number
  readings: number
  /** Changes that one reading takes. */
  readonly reading: number
  readonly before: Int32Array
  late: number
}

/** Share of pairs (beyond chance) that a walk may keep over one reading of two changes for everybody. */
const FORGETTING = 0.32
const CHANGES_EACH = 2
const READINGS = 60
/** From this reading on it steps finely, and the temperatures are averaged. */
const LATE = 30
const COARSE = 1.1
const FINE = 1.03

/** Starts at `temperature`; run `reading` changes before every `readThermostat`. */
export function startThermostat(walk: Walk, temperature: number): Thermostat {
  heatWalk(walk, temperature)
  const { groupOf, frame } = walk.grouping
  return { temperature, readings: 0, reading: Math.max(1, CHANGES_EACH * frame.n), before: groupOf.slice(), late: 0 }
}

/** Cools a walk that forgets and warms one that does not. Returns whether the temperature is found. */
export function readThermostat(thermostat: Thermostat, walk: Walk): boolean {
  const { groupOf, frame } = walk.grouping
  const forgets = keptShare(thermostat.before, groupOf, frame.groups) < FORGETTING
  const factor = thermostat.readings < LATE ? COARSE : FINE
  if (thermostat.readings >= LATE) thermostat.late += thermostat.temperature
  thermostat.readings++
  const found = thermostat.readings === READINGS
  thermostat.temperature = found ? thermostat.late / (READINGS - LATE) : next(thermostat.temperature, forgets, factor)
  thermostat.before.set(groupOf)
  heatWalk(walk, thermostat.temperature)
  return found
}

function next(temperature: number, forgets: boolean, factor: number): number {
  return forgets ? temperature / factor : temperature * factor
}
