export { type Encounter, encountersOf } from './encounter.ts'
export { encounterMatrix } from './encounterMatrix.ts'
export { HALF_LIFE, MEMORY, recency } from './recency.ts'
