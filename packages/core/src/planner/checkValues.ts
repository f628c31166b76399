/** Throws a RangeError unless all values differ; `name` opens the sentence. */
export function distinct(values: readonly (string | number)[], name: string): void {
  const twice = values.find((value, at) => values.indexOf(value) !== at)
  if (twice !== undefined) throw new RangeError(`${name} '${twice}' twice: expected once.`)
}

/** Throws a RangeError unless the name is one of those there are. */
export function known(name: string, names: readonly string[], message: string): void {
  if (!names.includes(name)) throw new RangeError(`${message} '${name}': expected ${names.join(', ')}.`)
}

/** Throws a RangeError unless the value is a whole number from `min` to `max`. */
export function whole(value: number, min: number, max: number, name: string): void {
  if (Number.isInteger(value) && value >= min && value <= max) return
  throw new RangeError(`${name} is ${value}: expected a whole number from ${min} to ${max}.`)
}
