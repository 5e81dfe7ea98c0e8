/** A list whose entries are all the same objects as before is the same list: what rests on it is not made or drawn again. */
export const sameList = <T>(before: readonly T[], now: readonly T[]): readonly T[] =>
  before.length === now.length && now.every((entry, index) => entry === before[index]) ? before : now;
