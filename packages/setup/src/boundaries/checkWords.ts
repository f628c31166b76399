import type { Breach } from './breach.ts'

interface Word {
  readonly pattern: RegExp
  readonly found: string
  readonly mend: string
}

/** What a clone must not know: it lies in some folder and gets its packages from somewhere. */
const words: readonly Word[] = [
  {
    pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}/i,
    found: 'the host of a registry',
    mend: 'Leave it to the settings of npm.',
  },
  {
    pattern: /(?<![\w.\\/-])\/work\//,
    found: "a path of one machine's folders",
    mend: 'Find files from import.meta.url.',
  },
]

/** No file names a registry's host, or a folder of the machine it was written on. */
export function checkWords(path: string, text: string): Breach[] {
  return text.split('\n').flatMap((line, at) => {
    const hits = words.filter(({ pattern }) => pattern.test(line))
    return hits.map(({ found, mend }) => ({ where: `${path}:${at + 1}`, found, allowed: 'none', mend }))
  })
}
