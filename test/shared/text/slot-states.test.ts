import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { SLOT_STATES, slotStateText, TO_CONFIRM_SEAL, TO_SEAL } from "../../../shared/text/slot-states.ts";

test("an attachment that waits for the seal is 待用印, whoever made it and wherever it is named", () => {
  expect(slotStateText("missing", { isOwn: true, isToPrint: true })).toBe(TO_SEAL);
  expect(slotStateText("received", { awaitsSeal: true })).toBe(TO_SEAL);
  expect(slotStateText("received", { isOwn: true, awaitsSeal: true })).toBe(TO_CONFIRM_SEAL);
  expect(slotStateText("received")).toBe(SLOT_STATES.received);
  expect(slotStateText("outdated", { awaitsSeal: true })).toBe(SLOT_STATES.outdated);
  expect(slotStateText("missing")).toBe(SLOT_STATES.missing);
});

test("the states are worded in one file, and no screen, message or document has further words for them", () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const files = ["electron", "shared", "renderer"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)),
  );
  const having = (words: RegExp) => files.filter((file) => words.test(readFileSync(file, "utf8"))).map((file) => relative(root, file));
  expect(having(/["`](?:外来材料已收|已用印扫描件|内容已变|待用印|待确认用印)/u)).toEqual(["shared/text/slot-states.ts"]);
  expect(having(/待打印用印|["`]未提供["`]|用印后内容已变["`]|已收到?，待用印/u)).toEqual([]);
});
