import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 比对 "));
  await cp(join(repository, "templates", "samples", "topic-2"), join(folder, "项目"), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const guohe = (...args: readonly string[]) => runGuohe(args, { cwd: folder, env: { GUOHE_HOME: join(folder, ".home") } });

const schema = z.object({
  files: z.array(
    z.union([
      z.strictObject({
        file: z.string(),
        differences: z.array(z.strictObject({ field: z.string(), answer: z.string(), found: z.string(), page: z.number(), quote: z.string() })),
      }),
      z.strictObject({ file: z.string(), error: z.looseObject({ kind: z.string() }) }),
    ]),
  ),
});

test("compare tells what a .docx and a PDF say otherwise than the case, alike, and what cannot be read holds up neither", async () => {
  expect((await guohe("write", "项目", "--out", "文书", "--only", "budget-sheet,cooperation-basis", "--json")).exitCode).toBe(0);
  await writeFile(join(folder, "坏.pdf"), "no PDF");
  const documents = [join("文书", "budget-sheet.docx"), join("文书", "budget-sheet.pdf")];
  const same = await guohe("compare", "项目", ...documents, "--json");
  expect(schema.parse(jsonOf(same)).files).toEqual(documents.map((file) => ({ file, differences: [] })));
  expect((await guohe("set", "项目", "title=面向柔性装配的具身智能机器人核心技术联合研究", "--json")).exitCode).toBe(0);
  const run = await guohe("compare", "项目", ...documents, "坏.pdf", "--json");
  expect(run.exitCode).toBe(3);
  const [docx, pdf, broken] = schema.parse(jsonOf(run)).files;
  for (const one of [docx, pdf])
    expect(one).toMatchObject({
      differences: [{ field: "title", answer: "面向柔性装配的具身智能机器人核心技术联合研究", found: "面向柔性装配的具身智能机器人关键技术联合研究", page: 1 }],
    });
  expect(broken).toMatchObject({ error: { kind: "attachment-damaged" } });
  const told = await guohe("compare", "项目", join("文书", "budget-sheet.docx"));
  expect(told.stdout).toContain("第 1 页：项目名称（title）的答案是“面向柔性装配的具身智能机器人核心技术联合研究”");
}, 60_000);

test("compare asks for a case and a file", async () => {
  expect((await guohe("compare", "项目")).exitCode).toBe(2);
});

test("draft writes an agreement, the frame of a translation and the message to each partner, and overwrites nothing", async () => {
  const agreement = await guohe("draft", "agreement", "项目", "--out", "协议.docx", "--json");
  expect([agreement.exitCode, jsonOf(agreement)]).toEqual([0, { file: join(folder, "协议.docx"), for: expect.any(String) }]);
  expect((await guohe("draft", "agreement", "项目", "--out", "协议.docx")).exitCode).toBe(4);
  expect((await guohe("draft", "agreement", "项目", "--out", "b.docx", "--for", "nobody")).exitCode).toBe(2);
  const frame = jsonOf(await guohe("draft", "translation", "协议.docx", "--out", "译件.docx", "--json"));
  expect(frame).toMatchObject({ file: join(folder, "译件.docx"), paragraphs: expect.any(Number) });
  const messages = jsonOf(await guohe("draft", "message-to-partner", "项目", "--at", "2026-05-25T10:00", "--json"));
  expect(messages).toMatchObject({ messages: [{ partner: expect.any(String), asks: [] }, { asks: [] }] });
}, 60_000);
