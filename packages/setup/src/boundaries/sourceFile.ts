import { parseSync } from 'vite'

/** A TypeScript or JavaScript file, read as far as the boundaries need it. */
export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly path: string
  readonly imports: readonly Import[]
  /** Names and calls of the surroundings that are not imported: 'Date.now', 'console', 'Math.random'. */
  readonly uses: readonly Use[]
}

export interface Import {
  /** As written: '../pairs/index.ts', '@tafelrunde/db', 'node:fs'. */
  readonly specifier: string
  /** Gone when compiled. */
  readonly typeOnly: boolean
  readonly line: number
}

export interface Use {
  readonly name: string
  readonly line: number
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** Reads a file's text. Throws an Error naming the file when it cannot be parsed. */
export function readSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const imports: Import[] = []
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every((entry) => entry.isType)
    imports.push({ specifier: moduleRequest.value, typeOnly, line: lineOf(start) })
  }
  for (const { moduleRequest, isType, start } of module.staticExports.flatMap(({ entries }) => entries)) {
    if (moduleRequest) imports.push({ specifier: moduleRequest.value, typeOnly: isType, line: lineOf(start) })
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const specifier = text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, '')
    imports.push({ specifier, typeOnly: false, line: lineOf(start) })
  }
  return { path, imports, uses: collectUses(program).map(({ name, start }) => ({ name, line: lineOf(start) })) }
}

function collectUses(program: object): { name: string; start: number }[] {
  const uses: { name: string; start: number }[] = []
  walk(program, (node) => {
    const name = useOf(node)
    if (name) uses.push({ name, start: node.start })
  })
  return uses
}

/** How the surroundings are named by this node, undefined when they are not. */
function useOf(node: Node): string | undefined {
  if (node.type === 'MemberExpression' && !node.computed) return memberName(node)
  if (node.type === 'NewExpression' && isName(node.callee, 'Date') && isEmpty(node.arguments)) return 'new Date()'
  if (node.type === 'CallExpression' && isName(node.callee, 'Date')) return 'Date()'
  if (node.type === 'BinaryExpression' && node.operator === '**' && !isExactPower(node)) return '**'
  if (node.type === 'AssignmentExpression' && node.operator === '**=') return '**'
  return node.type === 'Identifier' ? String(node.name) : undefined
}

function memberName({ object, property }: Node): string | undefined {
  return isNode(object) && isNode(property) && object.type === 'Identifier'
    ? `${object.name}.${property.name}`
    : undefined
}

/** 10 ** 6 is a number written in another way, and the powers of two are exact in every engine. */
function isExactPower({ left, right }: Node): boolean {
  if (!isNode(left) || !isNode(right) || left.type !== 'Literal') return false
  return left.value === 2 || right.type === 'Literal'
}

function isName(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}

/** Calls `visit` for every node but those that only name a member, a key or a type. */
function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit)
  if (!isNode(value)) return
  visit(value)
  for (const [key, child] of Object.entries(value)) if (!isMereName(value, key)) walk(child, visit)
}

function isMereName(parent: Node, key: string): boolean {
  if (parent.type === 'MemberExpression') return key === 'property' && !parent.computed
  if (/^(Property|PropertyDefinition|MethodDefinition)$/.test(parent.type)) return key === 'key' && !parent.computed
  return parent.type.startsWith('TS') && !/^TS(As|Satisfies|NonNull|Instantiation)/.test(parent.type)
}
