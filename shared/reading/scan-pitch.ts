import type { BodyLine } from "./body-lines.ts";

/** How far apart the lines of text stand on each page of a scan: an engine's boxes are as high as that, and leave no gap that would tell. */
export function pitchesOfScans(lines: readonly BodyLine[]): ReadonlyMap<number, number> {
  const steps = new Map<number, number[]>();
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    if (!last || last.page !== line.page || last.cells > 1 || line.cells > 1 || line.confidence === 1) continue;
    const step = middleOf(line) - middleOf(last);
    if (step > line.box.height * 0.5 && step < line.box.height * 3) steps.set(line.page, [...(steps.get(line.page) ?? []), step]);
  }
  // a page of few lines stands as the others do
  const whole = usualOf([...steps.values()].flat());
  // and so does one of provisions of a line each, between which blank lines stand, where some have two lines
  const closest = Math.min(...[...steps.values()].map((all) => usualOf(all) ?? Number.POSITIVE_INFINITY));
  const own = (all: readonly number[], others: number) => {
    const usual = usualOf(all) ?? others;
    return usual > closest * BLANK && all.filter((step) => step < closest * ALIKE).length >= LEAST_ALIKE ? closest : usual;
  };
  return new Map([...steps].flatMap(([page, all]): [number, number][] => (whole === undefined ? [] : [[page, own(all, whole)]])));
}
const usualOf = (steps: readonly number[]) => (steps.length < LEAST_STEPS ? undefined : steps.toSorted((a, b) => a - b)[Math.floor(steps.length * USUAL)]);
const middleOf = ({ box }: BodyLine) => box.top + box.height / 2;
/** Most steps are those within paragraphs; a step is told by several. */
const [USUAL, LEAST_STEPS] = [0.3, 6];
/** A blank line is about two steps. */
const WIDER = 1.4;
/** Lines so much further apart than on the closest page have a blank one between them, unless all of them stand so: of how many steps, and how near, some are as usual. */
const [BLANK, ALIKE, LEAST_ALIKE] = [1.25, 1.15, 2];

/** Whether a blank line stands between two lines of a scan. */
export const isBelowGap = (last: BodyLine, line: BodyLine, pitches: ReadonlyMap<number, number>) =>
  last.page === line.page &&
  last.cells === 1 &&
  line.cells === 1 &&
  last.confidence < 1 &&
  line.confidence < 1 &&
  middleOf(line) - middleOf(last) > (pitches.get(line.page) ?? Number.POSITIVE_INFINITY) * WIDER;
