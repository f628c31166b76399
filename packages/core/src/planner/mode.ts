/** How somebody takes part, and how a table is held. */
export type Mode = 'room' | 'online'

interface Attending {
  readonly attends?: Mode
}

interface MaybeModal {
  readonly people: readonly Attending[]
  readonly tables?: number | readonly { readonly mode?: Mode }[]
}

export const MODES: readonly Mode[] = ['room', 'online']

export const DEFAULT_MODE: Mode = 'room'

export function modeOf({ attends = DEFAULT_MODE }: Attending): Mode {
  return attends
}

/** Whether the input speaks of modes at all; else plans do not either. */
export function knowsModes({ people, tables }: MaybeModal): boolean {
  const listed = typeof tables === 'object' && tables.some(({ mode }) => mode !== undefined)
  return listed || people.some(({ attends }) => attends !== undefined)
}

/** Words that follow "Person" or "Tisch" where modes are spoken of. */
export const MODE_WORDS = {
  room: { de: 'im Raum', en: 'in the room' },
  online: { de: 'online', en: 'online' },
} as const
