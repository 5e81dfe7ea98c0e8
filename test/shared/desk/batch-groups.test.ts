import { expect, test } from "vitest";
import type { BatchResult } from "../../../shared/desk/batch.ts";
import { batchGroups, groupTitle } from "../../../shared/desk/batch-groups.ts";
import { batchText } from "../../../shared/messages/batch-text.ts";

const one = (key: string, rest: Partial<BatchResult>): BatchResult => ({ key, folder: key, title: key, ...rest });

test("cases of a batch stand by what is to be done: mended first, then made again, then by who must act on what they lack", () => {
  const results = [
    one("seal", { lacks: "待用印", actor: "seal", verified: true }),
    one("broken", { problem: "附件已损坏" }),
    one("partner", { lacks: "缺资助证明", actor: "partner-papers", verified: true }),
    one("changed", { problem: "成品与清单不一致", verified: false }),
    one("never", { problem: batchText.notBuilt }),
    one("partner-2", { lacks: "缺资助证明译件", actor: "partner-papers", verified: true }),
    one("written", { lacks: "1 份文书没有写出" }),
  ];
  expect(batchGroups(results).map(({ group, results: own }) => [group, own.map(({ key }) => key)])).toEqual([
    ["repair", ["broken"]],
    ["rebuild", ["changed", "never"]],
    ["partner-papers", ["partner", "partner-2"]],
    ["seal", ["seal"]],
    ["other", ["written"]],
  ]);
  expect(batchGroups(results).map(({ group }) => groupTitle(group))).toEqual([
    "没有做成，先修复",
    "重新生成",
    "合作方材料（请合作方提供）",
    "用印（申报单位公章）",
    "备齐后再做一次",
  ]);
});
