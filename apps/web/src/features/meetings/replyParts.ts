interface Changes {
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

/** So many people fit into one request (64 KiB) with room to spare. */
const largestPart = 500

/** The changes in parts that are small enough to be sent; one part, empty, where there is nothing to change. */
export function replyParts({ yes, no }: Changes, size = largestPart): { yes: string[]; no: string[] }[] {
  const changes = [...yes.map((id) => ({ id, on: true })), ...no.map((id) => ({ id, on: false }))]
  const count = Math.max(1, Math.ceil(changes.length / size))
  return Array.from({ length: count }, (_, part) => {
    const own = changes.slice(part * size, (part + 1) * size)
    return { yes: own.filter(({ on }) => on).map(({ id }) => id), no: own.filter(({ on }) => !on).map(({ id }) => id) }
  })
}
