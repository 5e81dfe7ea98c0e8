import { expect, test } from "vitest";
import { joinedMessages } from "../../../../renderer/desk/common/joined-messages.ts";

test("a case that cannot be read holds up the messages of none of the others", () => {
  const error = { kind: "file-not-found", file: "case.json" } as const;
  expect(
    joinedMessages([
      { key: "1", message: "甲" },
      { key: "2", error },
      { key: "3", message: "乙" },
    ]),
  ).toEqual({ text: "甲\n\n――――――――\n\n乙", count: 2, unread: [error] });
});
