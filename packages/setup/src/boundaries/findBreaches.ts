import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Breach } from './breach.ts'
import { checkArrows } from './checkArrows.ts'
import { checkCircles } from './checkCircles.ts'
import { checkDomains } from './checkDomains.ts'
import { checkPurity } from './checkPurity.ts'
import { checkTop } from './checkTop.ts'
import { checkWords } from './checkWords.ts'
import { readSource, type SourceFile } from './sourceFile.ts'

/** Made, or not text. */
const skippedFolders = new Set([
  'node_modules',
  'dist',
  'generated',
  'coverage',
  'reports',
  '.git',
  '.cache',
  '.data',
  '.turbo',
])
const binary = /\.(png|jpg|ico|woff2?|gz|pdf)$/

/** All breaches of the house's boundaries below `root`. */
export function findBreaches(root: string): Breach[] {
  const files = listFiles(root, '').map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
  const sources = files.filter(({ file }) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  return [
    ...checkTop(readdirSync(root)),
    ...files.flatMap(({ file, text }) => checkWords(file, text)),
    ...checkSources(sources.map(({ file, text }) => readSource(file, text))),
  ]
}

/** The boundaries between files of code. */
export function checkSources(files: readonly SourceFile[]): Breach[] {
  return [checkArrows, checkCircles, checkPurity, checkDomains].flatMap((check) => check(files))
}

function listFiles(root: string, folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  return entries.flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : listFiles(root, file)
    return entry.isFile() && !binary.test(entry.name) ? [file] : []
  })
}
