import type { MeetingInput, MeetingPerson } from './meetingInput.ts'

/** How somebody takes part, and how a table is held. */
export type Mode = 'room' | 'online'

export const MODES: readonly Mode[] = ['room', 'online']

export const DEFAULT_MODE: Mode = 'room'

export function modeOf({ attends = DEFAULT_MODE }: MeetingPerson): Mode {
  return attends
}

/** Whether the input speaks of modes at all; else plans do not either. */
export function knowsModes({ people, tables }: MeetingInput): boolean {
  const listed = typeof tables === 'object' && tables.some(({ mode }) => mode !== undefined)
  return listed || people.some(({ attends }) => attends !== undefined)
}

/** Words that follow "Person" or "Tisch" where modes are spoken of. */
export const MODE_WORDS = {
  room: { de: 'im Raum', en: 'in the room' },
  online: { de: 'online', en: 'online' },
} as const
