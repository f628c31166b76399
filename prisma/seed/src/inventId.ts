import type { Random } from '@tafelrunde/core/random'

/** A UUID drawn from the seeded generator (version 8, RFC 9562: of one's own making), the same in every run. */
export function inventId(random: Random): string {
  const hex = Array.from({ length: 4 }, () => random.next().toString(16).padStart(8, '0')).join('')
  const variant = '89ab'[random.below(4)]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
