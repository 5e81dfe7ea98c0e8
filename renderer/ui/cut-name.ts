/** Characters at the end that stay: “v3（第 2 版）.pdf” tells one version from another; where that leaves no beginning, fewer. */
const TAILS = [12, 8, 6];

/** Of a beginning with less than that nobody knows the name. */
const LEAST_HEAD = 2;

const DOTS = "…";

/**
 * A name in as much room as there is (`widthOf` measures words): cut in its middle, with dots, and at its beginning where
 * there is no room for one. @param tails characters at the end that stay, the most that leave a beginning
 */
export function cutName(name: string, room: number, widthOf: (words: string) => number, tails: readonly number[] = TAILS): string {
  if (widthOf(name) <= room) return name;
  const all = [...name];
  for (const count of tails) {
    const tail = DOTS + all.slice(-count).join("");
    const head = longest(all.slice(0, -count), (part) => widthOf(part.join("") + tail) <= room);
    if (head.length >= LEAST_HEAD) return head.join("").trimEnd() + tail;
  }
  const end = longest(all.toReversed(), (part) => widthOf(DOTS + part.join("")) <= room);
  return DOTS + end.toReversed().join("").trimStart();
}

/** The longest beginning that fits. */
function longest(all: readonly string[], fits: (part: readonly string[]) => boolean): readonly string[] {
  let [fitting, tooLong] = [0, all.length + 1];
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(all.slice(0, middle))) fitting = middle;
    else tooLong = middle;
  }
  return all.slice(0, fitting);
}
