/** `1 Person`, `5 Personen`: a count with the right form of its noun. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
