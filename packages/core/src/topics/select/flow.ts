/** A directed network with whole capacities. Arc 2i is the i-th arc added, arc 2i + 1 its way back. */
export interface Network {
  readonly nodes: number
  readonly heads: number[]
  readonly capacities: number[]
  /** Per node the arcs that leave it. */
  readonly out: number[][]
}

/** A network without arcs. */
export function network(nodes: number): Network {
  return { nodes, heads: [], capacities: [], out: Array.from({ length: nodes }, () => []) }
}

/** Adds an arc; returns its number. */
export function addArc({ heads, capacities, out }: Network, from: number, to: number, capacity: number): number {
  const arc = heads.push(to, from) - 2
  capacities.push(capacity, 0)
  out[from]!.push(arc)
  out[to]!.push(arc + 1)
  return arc
}

/** Sends as much as possible from source to sink, using up capacities (Dinic 1970). Returns how much that was. */
export function maxFlow(net: Network, source: number, sink: number): number {
  let total = 0
  for (let levels = layer(net, source); levels[sink]! >= 0; levels = layer(net, source)) {
    const next = new Int32Array(net.nodes)
    for (let sent = push(net, levels, next, source, sink, INFINITE); sent > 0; ) {
      total += sent
      sent = push(net, levels, next, source, sink, INFINITE)
    }
  }
  return total
}

/** More than any capacity. */
export const INFINITE = Number.MAX_SAFE_INTEGER

/** Per node its distance from the source over arcs with capacity left; −1 where none leads. */
export function layer({ nodes, heads, capacities, out }: Network, source: number): Int32Array {
  const levels = new Int32Array(nodes).fill(-1)
  levels[source] = 0
  const queue = [source]
  for (const node of queue)
    for (const arc of out[node]!)
      if (capacities[arc]! > 0 && levels[heads[arc]!]! < 0) {
        levels[heads[arc]!] = levels[node]! + 1
        queue.push(heads[arc]!)
      }
  return levels
}

function push(net: Network, levels: Int32Array, next: Int32Array, node: number, sink: number, most: number): number {
  if (node === sink) return most
  const { heads, capacities, out } = net
  for (; next[node]! < out[node]!.length; next[node]!++) {
    const arc = out[node]![next[node]!]!
    const head = heads[arc]!
    if (capacities[arc]! <= 0 || levels[head] !== levels[node]! + 1) continue
    const sent = push(net, levels, next, head, sink, Math.min(most, capacities[arc]!))
    if (sent === 0) continue
    capacities[arc]! -= sent
    capacities[arc ^ 1]! += sent
    return sent
  }
  return 0
}
