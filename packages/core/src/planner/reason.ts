/** Why something is so: a code and its numbers for programs, a sentence for people in both languages. */
export interface Reason {
  readonly code: string
  readonly params: Readonly<Record<string, Param>>
  readonly text: { readonly de: string; readonly en: string }
}

export type Param = string | number | readonly string[] | readonly number[]

/** No plan can be made, and why; each reason says the way out. */
export interface MeetingRefusal {
  readonly ok: false
  readonly reasons: readonly Reason[]
}

export function reason(code: string, params: Reason['params'], de: string, en: string): Reason {
  return { code, params, text: { de, en } }
}
