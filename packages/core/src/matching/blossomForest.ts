/** No vertex, no edge, no node. */
const NONE = -1

const UNREACHED = 0
/** At an even distance from a free vertex: may be matched anew. */
const OUTER = 1
const INNER = 2

/** An odd set of vertices and the dual of the constraint that at most (size − 1) / 2 of its pairs are matched. */
export interface Blossom {
  readonly members: readonly number[]
  readonly dual: number
}

/**
 * The alternating forest of Edmonds' primal-dual method for minimum-cost perfect matching in a general graph, O(n³) in the manner of
 * Galil (ACM Computing Surveys 18(1), 1986, section 5): all trees grow at once, and for every two nodes the cheapest edge
 * between them is kept. A node is a vertex 0..n − 1 or a blossom, a shrunk odd cycle of nodes, from n on; at most (n − 1) / 2 of them
 * live at once. Duals and slacks are in quarters of a cost: then all of them stay whole numbers.
 */
export class BlossomForest {
  readonly n: number
  private readonly nodes: number
  /** Vertex × vertex: four times the cost; Infinity where there is no edge. */
  private readonly quarters: Float64Array
  /** Of a vertex any whole number, of a blossom ≥ 0. The slack of an edge between different nodes is 4 × cost − both duals, never < 0. */
  readonly duals: Float64Array
  /** The vertex outside the node to which it is matched, or NONE. */
  readonly mate: Int32Array
  /** The outermost node that holds this one; NONE for numbers of blossoms not in use. */
  private readonly top: Int32Array
  /** The blossom directly around a node, or NONE. */
  private readonly around: Int32Array
  /** Nodes of the odd cycle that a blossom shrinks, its base first: the one matched outwards. */
  private readonly cycle: number[][]
  private readonly label: Int8Array
  /** Of an inner node: the vertex of its parent, outside, and the vertex inside, between which the tree's edge runs. */
  private readonly parent: Int32Array
  private readonly entry: Int32Array
  /** The outer vertex with the cheapest edge to this node, or NONE. */
  private readonly nearest: Int32Array
  /** Node × node: of the cheapest edge between them the end inside the first. */
  private readonly end: Int32Array
  /** Of a node on its way to the root: the number of the last search for a common ancestor that passed it. */
  private readonly passed: Int32Array
  private passing = 0
  private readonly waiting: number[] = []

  /** `costs`: n × n, symmetric, whole numbers, Infinity where two may not be matched. */
  constructor(n: number, costs: Float64Array) {
    this.n = n
    this.nodes = n + Math.floor(n / 2)
    this.quarters = costs.map((cost) => 4 * cost)
    this.duals = new Float64Array(this.nodes)
    this.mate = new Int32Array(this.nodes).fill(NONE)
    this.top = Int32Array.from({ length: this.nodes }, (_, node) => (node < n ? node : NONE))
    this.around = new Int32Array(this.nodes).fill(NONE)
    this.cycle = Array.from({ length: this.nodes }, () => [])
    this.label = new Int8Array(this.nodes)
    this.parent = new Int32Array(this.nodes)
    this.entry = new Int32Array(this.nodes)
    this.nearest = new Int32Array(this.nodes)
    this.end = Int32Array.from({ length: this.nodes * this.nodes }, (_, at) => Math.floor(at / this.nodes))
    this.passed = new Int32Array(this.nodes)
    this.matchCheapest()
  }

  /** Matches two more free vertices, all matched edges staying tight. False when no perfect matching exists; then `obstacle` shows why. */
  augment(): boolean {
    this.plant()
    for (;;) {
      if (this.scan()) return true
      const step = this.largestStep()
      if (step === Number.POSITIVE_INFINITY) return false
      this.changeDuals(step)
      if (this.takeTightEdges()) return true
      this.expandEmptied()
    }
  }

  /** The blossoms of positive dual, inner ones too. */
  blossoms(): Blossom[] {
    const found: Blossom[] = []
    for (let node = this.n; node < this.nodes; node++)
      if (this.top[node] !== NONE && this.duals[node]! > 0)
        found.push({ members: this.verticesOf(node), dual: this.duals[node]! })
    return found
  }

  /**
   * After `augment` failed: without the vertices `few` the graph falls apart, and more than |few| of the parts are the odd
   * `groups`, each of which needs one of `few` (Tutte 1947).
   */
  obstacle(): { few: number[]; groups: number[][] } {
    const few: number[] = []
    const groups: number[][] = []
    for (let node = 0; node < this.nodes; node++) {
      if (this.top[node] !== node) continue
      if (this.label[node] === INNER) few.push(...this.verticesOf(node))
      if (this.label[node] === OUTER) groups.push(this.verticesOf(node).sort((a, b) => a - b))
    }
    return { few, groups }
  }

  /** A start: every dual at half the cheapest edge of its vertex, then every tight edge between free vertices is matched. */
  private matchCheapest(): void {
    const { n, quarters, duals, mate } = this
    for (let v = 0; v < n; v++) {
      let least = Number.POSITIVE_INFINITY
      for (let w = 0; w < n; w++) if (w !== v) least = Math.min(least, quarters[v * n + w]!)
      duals[v] = Number.isFinite(least) ? least / 2 : 0
    }
    for (let v = 0; v < n; v++)
      for (let w = v + 1; w < n && mate[v] === NONE; w++) {
        if (mate[w] !== NONE || this.slack(v, w) !== 0) continue
        mate[v] = w
        mate[w] = v
      }
  }

  /** Of the cheapest edge between two nodes. */
  private slack(a: number, b: number): number {
    const u = this.end[a * this.nodes + b]!
    const v = this.end[b * this.nodes + a]!
    return this.quarters[u * this.n + v]! - this.duals[u]! - this.duals[v]!
  }

  /** Every free node becomes the root of a tree. */
  private plant(): void {
    this.label.fill(UNREACHED)
    this.nearest.fill(NONE)
    this.waiting.length = 0
    for (let node = 0; node < this.nodes; node++)
      if (this.top[node] === node && this.mate[node] === NONE) this.makeOuter(node)
  }

  private makeOuter(node: number): void {
    this.label[node] = OUTER
    this.waiting.push(...this.verticesOf(node))
  }

  private verticesOf(node: number): number[] {
    return node < this.n ? [node] : this.cycle[node]!.flatMap((inner) => this.verticesOf(inner))
  }

  /** Looks from every waiting outer vertex along its edges; true when the matching grew. */
  private scan(): boolean {
    const { n, top, quarters, duals, nearest } = this
    for (let v = this.waiting.pop(); v !== undefined; v = this.waiting.pop()) {
      for (let w = 0; w < n; w++) {
        const goal = top[w]!
        if (top[v] === goal) continue
        const slack = quarters[v * n + w]! - duals[v]! - duals[w]!
        if (slack === 0) {
          if (this.take(v, w)) return true
          continue
        }
        const known = nearest[goal]!
        if (known === NONE || this.slack(v, goal) < this.slack(known, goal)) nearest[goal] = v
      }
    }
    return false
  }

  /** Uses a tight edge from an outer vertex: the tree grows, a blossom is shrunk, or two trees are joined: then true. */
  private take(v: number, w: number): boolean {
    const from = this.top[v]!
    const to = this.top[w]!
    if (this.label[to] === INNER) return false
    if (this.label[to] === UNREACHED) {
      this.label[to] = INNER
      this.parent[to] = v
      this.entry[to] = w
      this.makeOuter(this.top[this.mate[to]!]!)
      return false
    }
    const ancestor = this.commonAncestor(from, to)
    if (ancestor !== NONE) {
      this.shrink(from, ancestor, to)
      return false
    }
    this.flipToRoot(v, w)
    this.flipToRoot(w, v)
    return true
  }

  /** The outer node next above an outer node, or NONE at the root. */
  private above(outer: number): number {
    const mate = this.mate[outer]!
    return mate === NONE ? NONE : this.top[this.parent[this.top[mate]!]!]!
  }

  /** Climbs from both by turns, so that it costs no more than the cycle is long. */
  private commonAncestor(one: number, other: number): number {
    const mark = ++this.passing
    let here = one
    let there = other
    while (here !== NONE || there !== NONE) {
      if (here !== NONE) {
        if (this.passed[here] === mark) return here
        this.passed[here] = mark
        here = this.above(here)
      }
      const held = here
      here = there
      there = held
    }
    return NONE
  }

  /** Makes one outer node of the odd cycle that a tight edge between two outer nodes of a tree closes. */
  private shrink(one: number, base: number, other: number): void {
    let blossom = this.n
    while (this.top[blossom] !== NONE) blossom++
    const left = this.pathTo(base, one).reverse()
    const right = this.pathTo(base, other)
    const inner = [...left, ...right].filter((node) => this.label[node] === INNER)
    this.cycle[blossom] = [base, ...left, ...right]
    this.duals[blossom] = 0
    this.mate[blossom] = this.mate[base]!
    this.around[blossom] = NONE
    this.label[blossom] = OUTER
    for (const node of this.cycle[blossom]!) this.around[node] = blossom
    this.setTop(blossom, blossom)
    for (const node of inner) this.waiting.push(...this.verticesOf(node))
    this.inheritEdges(blossom)
    this.findNearest(blossom)
  }

  /** The nodes from `outer` up to `base`, without `base`: outer and inner ones by turns. */
  private pathTo(base: number, outer: number): number[] {
    const path: number[] = []
    for (let node = outer; node !== base; node = this.above(node)) path.push(node, this.top[this.mate[node]!]!)
    return path
  }

  private setTop(node: number, top: number): void {
    this.top[node] = top
    for (const inner of this.cycle[node]!) this.setTop(inner, top)
  }

  /** The cheapest edge between a new blossom and any node outside is the cheapest of those of the nodes in its cycle. */
  private inheritEdges(blossom: number): void {
    const { nodes, top, end } = this
    for (let node = 0; node < nodes; node++) {
      if (top[node] === NONE || top[node] === blossom) continue
      let best = this.cycle[blossom]![0]!
      let least = this.slack(best, node)
      for (const inner of this.cycle[blossom]!) {
        const slack = this.slack(inner, node)
        if (slack >= least) continue
        least = slack
        best = inner
      }
      end[blossom * nodes + node] = end[best * nodes + node]!
      end[node * nodes + blossom] = end[node * nodes + best]!
    }
  }

  private findNearest(node: number): void {
    this.nearest[node] = NONE
    for (let v = 0; v < this.n; v++) {
      if (this.top[v] === node || this.label[this.top[v]!] !== OUTER) continue
      const known = this.nearest[node]!
      if (known === NONE || this.slack(v, node) < this.slack(known, node)) this.nearest[node] = v
    }
  }

  /** Matches v's node along the edge v–w, and whom it leaves with their parent, up to the root. */
  private flipToRoot(v: number, w: number): void {
    let inside = v
    let outside = w
    for (;;) {
      const node = this.top[inside]!
      const left = this.mate[node]!
      this.match(node, inside, outside)
      if (left === NONE) return
      const inner = this.top[left]!
      this.match(inner, this.entry[inner]!, this.parent[inner]!)
      outside = this.entry[inner]!
      inside = this.parent[inner]!
    }
  }

  /** Matches a node by its vertex `inside`; within a blossom the base moves there and the cycle is matched anew. */
  private match(node: number, inside: number, outside: number): void {
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
    const inA = this.end[a * this.nodes + b]!
    const inB = this.end[b * this.nodes + a]!
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

  /** How far the duals can change before an edge gets tight or an inner blossom is empty; Infinity: never. */
  private largestStep(): number {
    let step = Number.POSITIVE_INFINITY
    for (let node = 0; node < this.nodes; node++) {
      if (this.top[node] !== node) continue
      if (this.label[node] === INNER) {
        if (node >= this.n) step = Math.min(step, this.duals[node]! / 2)
      } else if (this.nearest[node] !== NONE) {
        const slack = this.slack(this.nearest[node]!, node)
        step = Math.min(step, this.label[node] === OUTER ? slack / 2 : slack)
      }
    }
    return step
  }

  private changeDuals(step: number): void {
    for (let node = 0; node < this.nodes; node++) {
      const top = this.top[node]!
      if (top === NONE || (node >= this.n && top !== node)) continue
      const sign = this.label[top] === OUTER ? 1 : this.label[top] === INNER ? -1 : 0
      this.duals[node] = this.duals[node]! + sign * step * (node < this.n ? 1 : 2)
    }
  }

  private takeTightEdges(): boolean {
    for (let node = 0; node < this.nodes; node++) {
      const near = this.nearest[node]!
      if (this.top[node] !== node || near === NONE || this.top[near] === node) continue
      if (this.slack(near, node) === 0 && this.take(near, this.end[node * this.nodes + near]!)) return true
    }
    return false
  }

  private expandEmptied(): void {
    for (let node = this.n; node < this.nodes; node++)
      if (this.top[node] === node && this.label[node] === INNER && this.duals[node] === 0) this.expand(node)
  }

  /** Dissolves an inner blossom of dual 0: the even way from its entry to its base stays in the tree, the rest is unreached, as it was
   * before the blossom was reached. */
  private expand(blossom: number): void {
    const entered = this.cycleNodeOf(blossom, this.entry[blossom]!)
    const place = this.turnTo(blossom, entered)
    const cycle = this.cycle[blossom]!
    for (const node of cycle) {
      this.around[node] = NONE
      this.setTop(node, node)
    }
    this.top[blossom] = NONE
    this.cycle[blossom] = []
    this.label[entered] = INNER
    this.parent[entered] = this.parent[blossom]!
    this.entry[entered] = this.entry[blossom]!
    for (let at = 0; at < place; at += 2) this.keepInTree(cycle[at]!, cycle[at + 1]!)
    for (let at = 0; at < cycle.length; at++) if (at > place || at % 2 === 1) this.findNearest(cycle[at]!)
  }

  private keepInTree(inner: number, outer: number): void {
    this.label[inner] = INNER
    this.parent[inner] = this.end[outer * this.nodes + inner]!
    this.entry[inner] = this.end[inner * this.nodes + outer]!
    this.makeOuter(outer)
  }
}
