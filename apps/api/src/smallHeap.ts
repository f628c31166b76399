import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

/**
 * The service shares a small machine with others. Left alone, V8 lets the heap grow to several times of what lives in
 * it before it cleans up, and the space for young objects to 32 MB; what a request needs fits into far less.
 * Both hold for all threads of the process. Whoever starts a thread must call this again once it runs: V8 puts the
 * growth of the young space back to its default with every thread.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=20')
}

/** Bytes of the space for young objects, both halves: a long list is made and thrown away within it. */
const roomForYoung = 8 * 2 ** 20

/**
 * Gives young objects the room that they need, and no more. With the 2 MB that the process is born with, what lives as
 * long as one request already counts as old, and every request took half as much CPU time again. V8 doubles the room
 * when many young objects survive, so some are made here that do. It takes the room back from a process that rests,
 * so this looks again every few seconds (some 10 ms of work when it was taken back, nothing else).
 */
export function keepRoomForYoung(): void {
  growYoungSpace()
  setInterval(growYoungSpace, 10_000).unref()
}

function growYoungSpace(): void {
  setFlagsFromString('--semi-space-growth-factor=2')
  const survivors: number[][] = []
  while (youngSpace() < roomForYoung && survivors.length < 200_000) {
    for (let made = 0; made < 2_000; made++) survivors.push([made, made, made, made])
  }
  setFlagsFromString('--semi-space-growth-factor=1')
}

function youngSpace(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? roomForYoung
}
