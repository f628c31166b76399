/**
 * An even number of people, everybody with everybody else once in n − 1 rounds, by the circle method (Kirkman 1847; Lucas 1883):
 * one stays, the others move on by one place a round. After n − 1 rounds it begins anew.
 */
export function roundRobin(present: readonly number[], rounds: number): number[][][] {
  const [fixed, ...circle] = present
  return Array.from({ length: rounds }, (_, round) => {
    const at = (place: number) => circle[(round + place + circle.length) % circle.length]!
    const pairs = [[fixed!, at(0)]]
    for (let place = 1; 2 * place < present.length; place++) pairs.push([at(place), at(-place)])
    return pairs.map((pair) => pair.sort((a, b) => a - b))
  })
}
