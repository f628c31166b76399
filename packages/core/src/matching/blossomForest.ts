import { NestedNodes, NONE } from './nestedNodes.ts'

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
 * Galil (ACM Computing Surveys 18(1), 1986): all trees grow at once, and for every two nodes the cheapest edge
 * between them is kept. A node is a vertex 0..n − 1 or a blossom, a shrunk odd cycle of nodes, from n on; at most (n − 1) / 2 of them
 * live at once. Duals and slacks are in quarters of a cost: then all of them stay whole numbers.
 */
export class BlossomForest {
  private readonly n: number
  private readonly nodes: NestedNodes
  /** Of `nodes`: how many numbers there are, and its arrays. */
  private readonly count: number
  private readonly mate: Int32Array
  private readonly top: Int32Array
  private readonly end: Int32Array
  /** Vertex × vertex: four times the cost; Infinity where there is no edge. */
  private readonly quarters: Float64Array
  /** Of a vertex any whole number, of a blossom ≥ 0. The slack of an edge between different nodes is 4 × cost − both duals, never < 0. */
  readonly duals: Float64Array
  private readonly label: Int8Array
  /** Of an inner node: the vertex of its parent, outside, and the vertex inside, between which the tree's edge runs. */
  private readonly parent: Int32Array
  private readonly entry: Int32Array
  /** The outer vertex with the cheapest edge to this node, or NONE. */
  private readonly nearest: Int32Array
  /** Of a node on its way to the root: the number of the last search for a common ancestor that passed it. */
  private readonly passed: Int32Array
  private passing = 0
  private readonly waiting: number[] = []

  /** `costs`: n × n, symmetric, whole numbers, Infinity where two may not be matched. */
  constructor(n: number, costs: Float64Array) {
    this.nodes = new NestedNodes(n)
    const { count, mate, top, end } = this.nodes
    this.n = n
    this.count = count
    this.mate = mate
    this.top = top
    this.end = end
    this.quarters = costs.map((cost) => 4 * cost)
    this.duals = new Float64Array(count)
    this.label = new Int8Array(count)
    this.parent = new Int32Array(count)
    this.entry = new Int32Array(count)
    this.nearest = new Int32Array(count)
    this.passed = new Int32Array(count)
    this.matchCheapest()
  }

  /** To whom each vertex is matched, or NONE. */
  get partners(): Int32Array {
    return this.mate.slice(0, this.n)
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
    for (let node = this.n; node < this.count; node++)
      if (this.top[node] !== NONE && this.duals[node]! > 0)
        found.push({ members: this.nodes.verticesOf(node), dual: this.duals[node]! })
    return found
  }

  /**
   * After `augment` failed: without the vertices `few` the graph falls apart, and more than |few| of the parts are the odd
   * `groups`, each of which needs one of `few` (Tutte 1947).
   */
  obstacle(): { few: number[]; groups: number[][] } {
    const few: number[] = []
    const groups: number[][] = []
    for (let node = 0; node < this.count; node++) {
      if (this.top[node] !== node) continue
      if (this.label[node] === INNER) few.push(...this.nodes.verticesOf(node))
      if (this.label[node] === OUTER) groups.push(this.nodes.verticesOf(node).sort((a, b) => a - b))
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
    const u = this.end[a * this.count + b]!
    const v = this.end[b * this.count + a]!
    return this.quarters[u * this.n + v]! - this.duals[u]! - this.duals[v]!
  }

  /** Every free node becomes the root of a tree. */
  private plant(): void {
    this.label.fill(UNREACHED)
    this.nearest.fill(NONE)
    this.waiting.length = 0
    for (let node = 0; node < this.count; node++)
      if (this.top[node] === node && this.mate[node] === NONE) this.makeOuter(node)
  }

  private makeOuter(node: number): void {
    this.label[node] = OUTER
    this.waiting.push(...this.nodes.verticesOf(node))
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
    const cycle = [base, ...this.pathTo(base, one).reverse(), ...this.pathTo(base, other)]
    const inner = cycle.filter((node) => this.label[node] === INNER)
    const blossom = this.nodes.shrink(cycle)
    this.duals[blossom] = 0
    this.label[blossom] = OUTER
    for (const node of inner) this.waiting.push(...this.nodes.verticesOf(node))
    this.inheritEdges(blossom)
    this.findNearest(blossom)
  }

  /** The nodes from `outer` up to `base`, without `base`: outer and inner ones by turns. */
  private pathTo(base: number, outer: number): number[] {
    const path: number[] = []
    for (let node = outer; node !== base; node = this.above(node)) path.push(node, this.top[this.mate[node]!]!)
    return path
  }

  /** The cheapest edge between a new blossom and any node outside is the cheapest of those of the nodes in its cycle. */
  private inheritEdges(blossom: number): void {
    const { count, top, end } = this
    const cycle = this.nodes.cycleOf(blossom)
    for (let node = 0; node < count; node++) {
      if (top[node] === NONE || top[node] === blossom) continue
      let best = cycle[0]!
      let least = this.slack(best, node)
      for (const inner of cycle) {
        const slack = this.slack(inner, node)
        if (slack >= least) continue
        least = slack
        best = inner
      }
      end[blossom * count + node] = end[best * count + node]!
      end[node * count + blossom] = end[node * count + best]!
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
      this.nodes.match(node, inside, outside)
      if (left === NONE) return
      const inner = this.top[left]!
      this.nodes.match(inner, this.entry[inner]!, this.parent[inner]!)
      outside = this.entry[inner]!
      inside = this.parent[inner]!
    }
  }

  /** How far the duals can change before an edge gets tight or an inner blossom is empty; Infinity: never. */
  private largestStep(): number {
    let step = Number.POSITIVE_INFINITY
    for (let node = 0; node < this.count; node++) {
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
    for (let node = 0; node < this.count; node++) {
      const top = this.top[node]!
      if (top === NONE || (node >= this.n && top !== node)) continue
      const sign = this.label[top] === OUTER ? 1 : this.label[top] === INNER ? -1 : 0
      this.duals[node] = this.duals[node]! + sign * step * (node < this.n ? 1 : 2)
    }
  }

  private takeTightEdges(): boolean {
    for (let node = 0; node < this.count; node++) {
      const near = this.nearest[node]!
      if (this.top[node] !== node || near === NONE || this.top[near] === node) continue
      if (this.slack(near, node) === 0 && this.take(near, this.end[node * this.count + near]!)) return true
    }
    return false
  }

  private expandEmptied(): void {
    for (let node = this.n; node < this.count; node++)
      if (this.top[node] === node && this.label[node] === INNER && this.duals[node] === 0) this.expand(node)
  }

  /** Dissolves an inner blossom of dual 0: the even way from its entry to its base stays in the tree, the rest is unreached again. */
  private expand(blossom: number): void {
    const { cycle, place } = this.nodes.dissolve(blossom, this.entry[blossom]!)
    const entered = cycle[place]!
    this.label[entered] = INNER
    this.parent[entered] = this.parent[blossom]!
    this.entry[entered] = this.entry[blossom]!
    for (let at = 0; at < place; at += 2) this.keepInTree(cycle[at]!, cycle[at + 1]!)
    for (let at = 0; at < cycle.length; at++) if (at > place || at % 2 === 1) this.findNearest(cycle[at]!)
  }

  private keepInTree(inner: number, outer: number): void {
    this.label[inner] = INNER
    this.parent[inner] = this.end[outer * this.count + inner]!
    this.entry[inner] = this.end[inner * this.count + outer]!
    this.makeOuter(outer)
  }
}
