import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { pairMatrix } from '../src/pairs/index.ts'
import type { GroupingProblem } from '../src/seating/grouping/index.ts'

/** An instance in whole numbers: distances times `unit`, so that no digit of the file is lost. */
export interface MdgpInstance {
  readonly problem: GroupingProblem
  readonly unit: number
}

/** Reads a file of the MDGPLIB format, plain or .gz: `n G ss|ds a1 b1 …`, then a line `i j d` for every pair. */
export function readMdgpFile(path: string): MdgpInstance {
  const bytes = readFileSync(path)
  return parseMdgp((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), path)
}

/** Throws an Error naming `path` when the text is not of the format. */
export function parseMdgp(text: string, path: string): MdgpInstance {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const n = Number(words[0])
  const groups = Number(words[1])
  if (!Number.isInteger(n) || !Number.isInteger(groups) || !/^[sd]s$/i.test(words[2] ?? ''))
    throw new Error(`${path} begins '${words.slice(0, 3).join(' ')}': expected 'n G ss|ds', the MDGPLIB format.`)
  const sizes = Array.from({ length: groups }, (_, group) => ({
    min: Number(words[3 + 2 * group]),
    max: Number(words[4 + 2 * group]),
  }))
  const rows = words.slice(3 + 2 * groups)
  const unit = unitOf(rows)
  return { problem: { distances: matrixOf(rows, n, unit, path), groups: sizes }, unit }
}

/** The power of ten that makes all distances whole. */
function unitOf(rows: readonly string[]): number {
  let digits = 0
  for (let at = 2; at < rows.length; at += 3) digits = Math.max(digits, rows[at]!.split('.')[1]?.length ?? 0)
  return 10 ** Math.min(digits, 3)
}

function matrixOf(rows: readonly string[], n: number, unit: number, path: string) {
  const entries = new Float64Array(n * n)
  if (rows.length !== (3 * n * (n - 1)) / 2)
    throw new Error(`${path} holds ${rows.length / 3} pairs when expected ${(n * (n - 1)) / 2}.`)
  for (let at = 0; at < rows.length; at += 3) {
    const i = Number(rows[at])
    const j = Number(rows[at + 1])
    entries[Math.min(i, j) * n + Math.max(i, j)] = Math.round(Number(rows[at + 2]) * unit)
  }
  return pairMatrix(n, (i, j) => entries[i * n + j]!)
}
