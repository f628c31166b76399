/** The topics not chosen, by index. */
export function others(size: number, chosen: readonly number[]): number[] {
  const taken = new Set(chosen)
  return Array.from({ length: size }, (_, topic) => topic).filter((topic) => !taken.has(topic))
}
