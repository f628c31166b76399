/**
 * Gathers the keys that are asked for in one turn of the event loop and loads them together, so that a field
 * reached through a list costs one statement and not one per entry.
 * @param load gives a value for each key it knows
 */
export function batch<Key, Value>(
  load: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  let asked = new Set<Key>()
  let answer: Promise<ReadonlyMap<Key, Value>> | null = null
  const loadAsked = async () => {
    await endOfTurn()
    const keys = [...asked]
    asked = new Set()
    answer = null
    return load(keys)
  }
  return async (key) => {
    asked.add(key)
    answer ??= loadAsked()
    return (await answer).get(key)
  }
}

/** After the promises that are settled now have been followed up, the resolvers of a whole list among them. */
function endOfTurn(): Promise<void> {
  return Promise.resolve().then(() => new Promise((resolve) => process.nextTick(resolve)))
}
