import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { parsedCase, sampleJson } from "../../fixtures/letter-source.ts";
import { stubAnswers } from "../../fixtures/page-window.ts";

type Case = ReturnType<typeof parsedCase>;
// by variable paths: the page's own types of `window` stay out of the other tests
const REMOVED = "../../../renderer/state/removed.ts";
const OPEN_CASE = "../../../renderer/state/open-case.ts";

let removed: {
  readonly sayChanged: (said: string) => void;
  readonly useRemoved: { readonly getState: () => { readonly removed?: { readonly said: string } } };
};
let openCase: {
  readonly showCase: (opened: object) => void;
  readonly answer: (path: string, value: unknown) => void;
  readonly noteInCase: (noted: (now: Case) => Case) => void;
};

beforeEach(async () => {
  stubAnswers({});
  removed = await import(REMOVED);
  openCase = await import(OPEN_CASE);
  openCase.showCase({ key: "one", case: parsedCase(sampleJson({ title: "甲" })), files: [] });
});
afterAll(() => vi.unstubAllGlobals());

const said = () => removed.useRemoved.getState().removed?.said;

test("what was changed is told until the next edit, though the program notes something in the case meanwhile", () => {
  openCase.answer("title", "乙");
  removed.sayChanged("已改");
  openCase.noteInCase((now) => ({ ...now, attachments: [] }));
  expect(said()).toBe("已改");
  openCase.answer("title", "丙");
  expect(said()).toBeUndefined();
});
