/** No vertex, no edge, no node. */
export const NONE = -1

/**
 * The nodes of a matching algorithm: vertices 0..n − 1 and, from n on, blossoms: odd cycles of nodes, shrunk to one. At most (n − 1) / 2
 * blossoms live at once; their numbers are used again. Knows who is matched and how nodes lie in one another, nothing of costs.
 */
export class NestedNodes {
  readonly n: number
  readonly count: number
  /** The vertex outside the node to which it is matched, or NONE. */
  readonly mate: Int32Array
  /** The outermost node that holds this one; NONE for numbers of blossoms not in use. */
  readonly top: Int32Array
  /** Node × node: of the edge between them that is to be used, the end inside the first. */
  readonly end: Int32Array
  /** The blossom directly around a node, or NONE. */
  private readonly around: Int32Array
  /** Nodes of the odd cycle that a blossom shrinks, its base first: the one matched outwards. */
  private readonly cycle: number[][]

  constructor(n: number) {
    const count = n + Math.floor(n / 2)
    this.n = n
    this.count = count
    this.mate = new Int32Array(count).fill(NONE)
    this.top = Int32Array.from({ length: count }, (_, node) => (node < n ? node : NONE))
    this.end = Int32Array.from({ length: count * count }, (_, at) => Math.floor(at / count))
    this.around = new Int32Array(count).fill(NONE)
    this.cycle = Array.from({ length: count }, () => [])
  }

  cycleOf(blossom: number): readonly number[] {
    return this.cycle[blossom]!
  }

  verticesOf(node: number): number[] {
    return node < this.n ? [node] : this.cycle[node]!.flatMap((inner) => this.verticesOf(inner))
  }

  /** Shrinks an odd cycle, its base first, to a blossom; answers its number. */
  shrink(cycle: readonly number[]): number {
    let blossom = this.n
    while (this.top[blossom] !== NONE) blossom++
    this.cycle[blossom] = [...cycle]
    this.mate[blossom] = this.mate[cycle[0]!]!
    this.around[blossom] = NONE
    for (const node of cycle) this.around[node] = blossom
    this.setTop(blossom, blossom)
    return blossom
  }

  /**
   * Dissolves an outermost blossom that a tree has entered at a vertex: the nodes of its cycle, base first, in the direction in which the
   * way from the base to the node entered has an even number of edges, and the place of that node.
   */
  dissolve(blossom: number, entry: number): { cycle: readonly number[]; place: number } {
    const place = this.turnTo(blossom, this.cycleNodeOf(blossom, entry))
    const cycle = this.cycle[blossom]!
    for (const node of cycle) {
      this.around[node] = NONE
      this.setTop(node, node)
    }
    this.top[blossom] = NONE
    this.cycle[blossom] = []
    return { cycle, place }
  }

  /** Matches a node by its vertex `inside`; within a blossom the base moves there and the cycle is matched anew. */
  match(node: number, inside: number, outside: number): void {
    this.mate[node] = outside
    if (node < this.n) return
    const base = this.cycleNodeOf(node, inside)
    const place = this.turnTo(node, base)
    const cycle = this.cycle[node]!
    for (let at = 0; at < place; at += 2) this.matchNeighbours(cycle[at]!, cycle[at + 1]!)
    this.match(base, inside, outside)
    this.cycle[node] = [...cycle.slice(place), ...cycle.slice(0, place)]
  }

  private matchNeighbours(a: number, b: number): void {
    const inA = this.end[a * this.count + b]!
    const inB = this.end[b * this.count + a]!
    this.match(a, inA, inB)
    this.match(b, inB, inA)
  }

  private cycleNodeOf(blossom: number, vertex: number): number {
    let node = vertex
    while (this.around[node] !== blossom) node = this.around[node]!
    return node
  }

  /** Turns the cycle's direction if need be, so that this node stands at an even place; answers the place. */
  private turnTo(blossom: number, node: number): number {
    const cycle = this.cycle[blossom]!
    const place = cycle.indexOf(node)
    if (place % 2 === 0) return place
    this.cycle[blossom] = [cycle[0]!, ...cycle.slice(1).reverse()]
    return cycle.length - place
  }

  private setTop(node: number, top: number): void {
    this.top[node] = top
    for (const inner of this.cycle[node]!) this.setTop(inner, top)
  }
}
