/** A place in the code that crosses a boundary, and how to mend it. */
export interface Breach {
  /** Path from the root, with the line where one is known: 'apps/web/src/main.tsx:12'. */
  readonly where: string
  readonly found: string
  readonly allowed: string
  /** Where it should go instead. */
  readonly mend: string
}

/** The refusal as a sentence for the one who meets it. */
export function describeBreach({ where, found, allowed, mend }: Breach): string {
  return `${where}: found ${found}; allowed is ${allowed}. ${mend}`
}
