import type { Weights } from './meetingInput.ts'

/**
 * Why these numbers. A pair of direct competitors is the worst an evening can do: neither speaks freely, and a firm that had to
 * sit through it does not come back; it costs 4 + 6 = 10. The same trade from elsewhere (4) misses what the network is for, the
 * other point of view; officially related trades cost half of it, crafts that meet on building sites a quarter. Meeting
 * somebody twice in one evening (3) is worse than any related trade, for it takes a new face away from both; meeting again
 * somebody from an earlier meeting (2, fading) is worth avoiding as long as it mixes the trades no worse. History adds
 * up: who sat together in three rounds of the last meeting costs nearly 6.
 * A seat with a topic not asked for (3) wastes the round for one, as a repeat does for two; a third choice costs a fifth of it.
 * The same topic a second time (3) tells nothing new, so it is worth no more than one not asked for, a third time less.
 */
export const defaultWeights: Weights = { trade: 4, competitor: 6, encounter: 2, repeat: 3, topic: 3, return: 3 }
