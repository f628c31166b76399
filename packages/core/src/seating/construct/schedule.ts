/** `schedule[round][table]` lists the people there, numbered from 0. */
export type Schedule = number[][][]
