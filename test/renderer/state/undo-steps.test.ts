import { describe, expect, test } from "vitest";
import { noSteps, stepBack, stepForward, withOutsideStep, withReplacedStep, withStep } from "../../../renderer/state/undo-steps.ts";
import type { Case } from "../../../shared/case/case.ts";

const titled = (title: string): Case => ({ format: "guohe-case", version: 1, guide: "demo", topic: "topic-2", title }) as unknown as Case;
const [first, second, third] = [titled("一"), titled("二"), titled("三")];
const typed = (now: number) => ({ typing: true, now });

describe("steps of undo", () => {
  test("letters of one field within a second and a half are one step", () => {
    const one = withStep(noSteps, first, "title", typed(0));
    const two = withStep(one, second, "title", typed(1499));
    expect(two.past).toEqual([{ case: first, path: "title" }]);
    expect(withStep(two, third, "title", typed(1499 + 1500)).past).toHaveLength(2);
  });

  test("another field, or what is no typing, is another step", () => {
    const one = withStep(noSteps, first, "title", typed(0));
    expect(withStep(one, second, "lead.name", typed(1)).past).toHaveLength(2);
    expect(withStep(one, second, "title", { typing: false, now: 1 }).past).toHaveLength(2);
  });

  test("what is taken back can be done again until something else is changed", () => {
    const one = withStep(noSteps, first, "title", typed(0));
    const back = stepBack(one, second);
    expect(back?.to).toEqual({ case: first, path: "title" });
    const again = back && stepForward(back.steps, first);
    expect(again?.to).toEqual({ case: second, path: "title" });
    expect(again?.steps.past).toEqual(one.past);
    expect(back && withStep(back.steps, first, "lead.name", typed(9)).future).toEqual([]);
  });

  test("without steps there is nothing to take back or to do again", () => {
    expect(stepBack(noSteps, first)).toBeUndefined();
    expect(stepForward(noSteps, first)).toBeUndefined();
  });

  test("what was done outside the case is taken back before an older edit, and the case stays", () => {
    const outside = { back: () => undefined, again: () => undefined };
    const edited = withStep(noSteps, first, "applicant.name", typed(0));
    const back = stepBack(withOutsideStep(edited, second, "submission.submitted", outside), second);
    expect(back?.to).toEqual({ case: second, path: "submission.submitted", outside });
    expect(back?.steps.past).toEqual(edited.past);
    expect(back && stepForward(back.steps, second)?.to.outside).toBe(outside);
  });

  test("a case that another window or program wrote is one step, and the steps before it stay", () => {
    const edited = withStep(noSteps, second, "title", typed(0));
    const back = stepBack(withReplacedStep(edited, first), second);
    expect(back?.to.case).toBe(first);
    expect(back?.steps.past).toEqual(edited.past);
  });

  test("no more than 501 states are kept, the oldest goes first", () => {
    let steps = noSteps;
    for (let index = 0; index < 600; index += 1) steps = withStep(steps, titled(String(index)), "title", { typing: false, now: index });
    expect(steps.past).toHaveLength(501);
    expect(steps.past.at(-1)?.case.title).toBe("599");
  });
});
