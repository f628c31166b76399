/**
 * Puts whole classes into at most `columns` columns of `rows` people, so that people of one column can be kept from ever
 * meeting: each column is filled as far as it goes by a subset sum, the largest classes first. A class that fits
 * nowhere is cut, its rest going where there is room. Needs columns × rows ≥ all people.
 */
export function columnsOf(classes: readonly (readonly number[])[], columns: number, rows: number): number[][] {
  const filled: number[][] = []
  let left = classes.flatMap((people) => pieces(people, rows))
  while (filled.length < columns && left.length > 0) {
    const chosen = new Set(fullest(left, rows))
    filled.push(left.filter((_, at) => chosen.has(at)).flat())
    left = left.filter((_, at) => !chosen.has(at))
  }
  for (const person of left.flat()) filled.find((column) => column.length < rows)!.push(person)
  return filled
}

function pieces(people: readonly number[], rows: number): number[][] {
  return Array.from({ length: Math.ceil(people.length / rows) }, (_, at) => people.slice(at * rows, (at + 1) * rows))
}

/** Which classes fill a column best. The first, a largest one, is always among them, so that it cannot be left over. */
function fullest(classes: readonly (readonly number[])[], rows: number): number[] {
  const reached: (number[] | undefined)[] = new Array(rows + 1).fill(undefined)
  reached[classes[0]!.length] = [0]
  for (let at = 1; at < classes.length; at++)
    for (let sum = rows - classes[at]!.length; sum >= 0; sum--) {
      const way = reached[sum]
      if (way) reached[sum + classes[at]!.length] ??= [...way, at]
    }
  return reached.findLast((way) => way !== undefined)!
}
