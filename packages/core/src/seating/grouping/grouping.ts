import type { Frame } from './frame.ts'
import { noteOpenMoves } from './sizeBounds.ts'

/** One assignment and everything that changes with it, kept up to date by `swapPeople` and `movePerson`. */
export interface Grouping {
  readonly frame: Frame
  /** groupOf[person] */
  readonly groupOf: Int32Array
  readonly size: Int32Array
  /** members[group · room + seat] = person, seats 0..size − 1 */
  readonly members: Int32Array
  readonly seatOf: Int32Array
  /** contribution[group · n + person] = sum of the person's distances to the people there */
  readonly contribution: Int32Array
  /** stay[person] = contribution of the person's own group + 2 · share: what a swap has to outweigh */
  readonly stay: Int32Array
  /** open[s · (room + 1) + t] = 1 when a person may go from a group of s people to one of t */
  readonly open: Uint8Array
  diversity: number
}

/** Lays out the assignment `groupOf`, which must give every person a group that has room. Takes O(n²). */
export function makeGrouping(frame: Frame, groupOf: Int32Array): Grouping {
  const { n, groups, room } = frame
  const grouping: Grouping = {
    frame,
    groupOf,
    size: new Int32Array(groups),
    members: new Int32Array(groups * room),
    seatOf: new Int32Array(n),
    contribution: new Int32Array(n * groups),
    stay: new Int32Array(n),
    open: new Uint8Array((room + 1) * (room + 1)),
    diversity: 0,
  }
  for (let person = 0; person < n; person++) seatPerson(grouping, person)
  for (let group = 0; group < groups; group++) noteStay(grouping, group)
  noteOpenMoves(frame.bounds, grouping.size, grouping.open)
  return grouping
}

/** Puts a person who sits nowhere yet into the group that `groupOf` names. */
function seatPerson(grouping: Grouping, person: number): void {
  const { n, room, distance } = grouping.frame
  const { groupOf, size, members, seatOf, contribution } = grouping
  const group = groupOf[person]!
  grouping.diversity += contribution[group * n + person]!
  seatOf[person] = size[group]!
  members[group * room + size[group]!++] = person
  for (let other = 0; other < n; other++) contribution[group * n + other]! += distance[person * n + other]!
}

function noteStay({ frame: { n, room, share }, members, size, contribution, stay }: Grouping, group: number): void {
  for (let seat = group * room; seat < group * room + size[group]!; seat++) {
    const person = members[seat]!
    stay[person] = contribution[group * n + person]! + 2 * share[person]!
  }
}

/** Swaps two people of different groups. O(n). */
export function swapPeople(grouping: Grouping, i: number, j: number): void {
  const { n, room, distance } = grouping.frame
  const { groupOf, members, seatOf, contribution } = grouping
  const from = groupOf[i]!
  const to = groupOf[j]!
  grouping.diversity +=
    contribution[to * n + i]! -
    contribution[from * n + i]! +
    contribution[from * n + j]! -
    contribution[to * n + j]! -
    2 * distance[i * n + j]!
  groupOf[i] = to
  groupOf[j] = from
  const seat = seatOf[i]!
  members[from * room + seat] = j
  members[to * room + seatOf[j]!] = i
  seatOf[i] = seatOf[j]!
  seatOf[j] = seat
  for (let other = 0, here = from * n, there = to * n, a = i * n, b = j * n; other < n; other++) {
    const change = distance[b + other]! - distance[a + other]!
    contribution[here + other]! += change
    contribution[there + other]! -= change
  }
  noteStay(grouping, from)
  noteStay(grouping, to)
}

/** Moves a person to another group, as `open` allows. O(n), and O(room²) when the sizes change by it. */
export function movePerson(grouping: Grouping, person: number, to: number): void {
  const { n, room, distance } = grouping.frame
  const { groupOf, size, members, seatOf, contribution } = grouping
  const from = groupOf[person]!
  grouping.diversity += contribution[to * n + person]! - contribution[from * n + person]!
  const last = members[from * room + --size[from]!]!
  members[from * room + seatOf[person]!] = last
  seatOf[last] = seatOf[person]!
  seatOf[person] = size[to]!
  members[to * room + size[to]!++] = person
  groupOf[person] = to
  for (let other = 0, here = from * n, there = to * n, a = person * n; other < n; other++) {
    const change = distance[a + other]!
    contribution[here + other]! -= change
    contribution[there + other]! += change
  }
  noteStay(grouping, from)
  noteStay(grouping, to)
  if (size[to]! !== size[from]! + 1) noteOpenMoves(grouping.frame.bounds, size, grouping.open)
}
