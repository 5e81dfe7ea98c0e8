import { expect, test } from "vitest";
import { answer, closeCase, showCase, undo, useOpenCase, writtenWhileLeft } from "../../../renderer/state/open-case.ts";
import type { Case } from "../../../shared/case/case.ts";
import type { OpenedCase } from "../../../shared/ipc.ts";
import { parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

const opened = (key: string, theCase: Case) => ({ key, case: theCase, files: [] }) as unknown as OpenedCase;
const titled = (title: string) => parsedCase(sampleJson({ title }));

test("a project that is left and comes back as it was keeps its steps of undo; one that was changed elsewhere does not", () => {
  showCase(opened("one", titled("甲")));
  answer("title", "乙");
  showCase(opened("two", titled("另一个")));
  expect(useOpenCase.getState().past).toEqual([]);
  answer("title", "另二个");
  closeCase();
  showCase(opened("one", titled("乙")));
  undo();
  expect(useOpenCase.getState().case?.title).toBe("甲");
  showCase(opened("two", titled("别处改过的")));
  expect(useOpenCase.getState().past).toEqual([]);
  closeCase();
});

test("what the program itself writes into a project that was left is one more step of undo there", () => {
  showCase(opened("one", titled("甲")));
  answer("title", "乙");
  closeCase();
  writtenWhileLeft();
  showCase(opened("one", parsedCase({ ...titled("乙"), attachments: [] })));
  expect(useOpenCase.getState().case?.attachments).toEqual([]);
  undo();
  expect(useOpenCase.getState().case?.attachments?.length).toBeGreaterThan(0);
  undo();
  expect(useOpenCase.getState().case?.title).toBe("甲");
  closeCase();
});
