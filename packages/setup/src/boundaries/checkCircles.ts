import type { Breach } from './breach.ts'
import { targetOf } from './checkArrows.ts'
import type { SourceFile } from './sourceFile.ts'

/** No file imports itself over others. Type imports do not count: they are gone when the program runs. */
export function checkCircles(files: readonly SourceFile[]): Breach[] {
  const next = new Map(files.map((file) => [file.path, targetsOf(file)]))
  const done = new Set<string>()
  return files.flatMap(({ path }) => {
    const circle = findCircle(path, next, [], done)
    return circle ? [describeCircle(circle)] : []
  })
}

function targetsOf({ path, imports }: SourceFile): string[] {
  const values = imports.filter(({ typeOnly }) => !typeOnly)
  return values.flatMap(({ specifier }) => targetOf(path, specifier) ?? [])
}

/** Depth first; `trail` are the files on the way here, `done` those that lead into no circle that was not told yet. */
function findCircle(
  file: string,
  next: ReadonlyMap<string, readonly string[]>,
  trail: readonly string[],
  done: Set<string>,
): readonly string[] | undefined {
  const at = trail.indexOf(file)
  if (at >= 0) return trail.slice(at)
  if (done.has(file)) return undefined
  const here = [...trail, file]
  for (const target of next.get(file) ?? []) {
    const circle = findCircle(target, next, here, done)
    if (circle) {
      for (const each of here) done.add(each)
      return circle
    }
  }
  done.add(file)
  return undefined
}

function describeCircle(circle: readonly string[]): Breach {
  return {
    where: circle[0] ?? '',
    found: `a circle of imports: ${[...circle, circle[0]].join(' → ')}`,
    allowed: 'arrows that point down',
    mend: 'Move what both ends need into a file of its own below them.',
  }
}
