import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readFoundFile } from "../../../../electron/jobs/read/read-found-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "found-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(file: string, text: string) {
  const path = join(folder, file);
  await writeFile(path, text);
  return readFoundFile({ path, file, recognises: true });
}

it("notes in plain text say their labelled answers, with the line as the source", async () => {
  const notes = await read("情况.txt", "\uFEFF项目情况\r\n项目名称：面向柔性装配的联合研究\r\n申报单位：上海示例智能装备有限公司\r\n");
  expect(notes).toMatchObject({
    ok: true,
    value: {
      kind: "read",
      digest: {
        facts: [
          { field: "title", value: "面向柔性装配的联合研究", source: { paragraph: 2 } },
          { field: "applicant.name", value: "上海示例智能装备有限公司", source: { paragraph: 3 } },
        ],
      },
    },
  });
});

it.each([
  ["杂记.txt", "今天天气不错。"],
  ["数据.csv", "项目名称：面向柔性装配的联合研究\n申报单位：上海示例智能装备有限公司"],
  [
    "协议.txt",
    "合作协议\n甲方：上海示例智能装备有限公司\n乙方：南郊样例大学\n第一条　合作内容\n双方共同研究。\n第二条　合作期限\n本协议自2026年1月1日起至2030年12月31日止。",
  ],
])("a text that says nothing for the form is no file to read: %s", async (file, text) => {
  expect(await read(file, text)).toMatchObject({ ok: false, error: { kind: "attachment-unsupported" } });
});
