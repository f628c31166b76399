/** Somebody who sits at tables. Only what decides who sits with whom; names and addresses stay outside. */
export interface Person {
  readonly id: string
  /** Keys of the trades of their firm ('A-27'), the main one first. Without any, nobody is close to them. */
  readonly trades: readonly string[]
  /** Key of the firm's district. Without it, nobody counts as a competitor nearby. */
  readonly district?: string
}
