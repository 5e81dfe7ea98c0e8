import { describe, expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { guideVocabulary } from "../../../shared/check/check-guide.ts";
import { planBundle } from "../../../shared/documents/bundle-plan.ts";
import { bundleSettings } from "../../../shared/documents/bundle-settings.ts";
import { uploadNotice, withUploadLimits } from "../../../shared/documents/upload-limits.ts";
import { guideSchema } from "../../../shared/guide/guide.ts";
import { schemaProblems } from "../../../shared/guide/schema-problems.ts";
import { guideProblemText } from "../../../shared/messages/guide-problem-text.ts";
import { guideWith } from "../../fixtures/guide-questions.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { baseCase } from "../../fixtures/situations.ts";

const UPLOAD = { maxFileMegabytes: 10, maxTotalMegabytes: 50, prefix: "{序号}-{附件简称}-{项目负责人}", formats: ["pdf", "jpg"], cites: { clause: "r11" } };
const guide = (upload: unknown) => guideWith([], { upload });

describe("what a guide says of uploading", () => {
  test("is the limit of the bundle where the user has set none", () => {
    const { upload } = guide(UPLOAD);
    expect(bundleSettings(withUploadLimits(null, upload))).toMatchObject({ maxFileBytes: 10 * 1024 * 1024, maxTotalBytes: 50 * 1024 * 1024 });
    expect(bundleSettings(withUploadLimits({ maxFileBytes: 5, dividers: true }, upload))).toMatchObject({ maxFileBytes: 5, dividers: true });
    expect(bundleSettings(withUploadLimits(null, undefined))).not.toHaveProperty("maxFileBytes");
  });

  test("is told with its clause, and that all files become PDF", () => {
    expect(uploadNotice(guide(UPLOAD))).toMatch(
      /^指南规定：单个文件不超过 10 MB，全部文件不超过 50 MB，文件名写作“.+”，格式为 PDF、JPG（本软件一律转成 PDF）（申报要求第11条.*）。/,
    );
    expect(uploadNotice(guide(undefined))).toBeUndefined();
  });

  test("names the files by its own pattern; a place without an answer goes with the mark before it", () => {
    const theCase = unwrap(parseCase({ ...baseCase("2"), title: null, lead: { name: "张三" } }, "case.json"));
    const attachments = [
      { id: "x", slot: "other", file: "说明.pdf" },
      { id: "y", slot: "ethics-approval", file: "b.pdf" },
    ];
    const slots = ["other", "ethics-approval"].map((slot) => ({
      slot,
      title: slot,
      required: false,
      sealed: false,
      state: "received" as const,
      clause: { place: "", quote: "" },
      filled: true,
      attachments: [slot === "other" ? "x" : "y"],
    }));
    const names = (prefix: string) =>
      planBundle({ case: { ...theCase, attachments }, guide: guide({ ...UPLOAD, prefix }), slots, letters: new Set() }).attachments.map(
        ({ fileName }) => fileName,
      );
    expect(names("{序号}-{附件简称}-{项目负责人}")).toEqual(["01-说明-张三.pdf", expect.stringMatching(/^02-.+-张三\.pdf$/)]);
    expect(names("附件{序号}{项目名称}（{附件简称}）")[0]).toBe("附件01（说明）.pdf");
  });

  test("is refused where a name is made of what does not exist, without the number, or without PDF", () => {
    const said = (upload: object) => {
      const { letters: _letters, wordForms: _forms, lists: _lists, sha256: _hash, ...values } = structuredClone(guide(undefined));
      return schemaProblems(guideSchema, { ...values, upload: { ...UPLOAD, ...upload } }).map((problem) => `${problem.path}: ${guideProblemText(problem)}`);
    };
    const named = guideVocabulary(guide({ ...UPLOAD, prefix: "{序号}-{附件简介}" }), new Set()).filter(({ path }) => path.startsWith("upload"));
    expect(named.map(guideProblemText)).toEqual([expect.stringContaining("没有 {附件简介}，是否指 {附件简称}；可用的有 {序号}")]);
    expect(said({ prefix: "{附件简称}" })).toEqual(["upload.prefix: 须含 {序号}，文件名才不会重复"]);
    expect(said({ formats: ["zip"] })).toEqual(["upload.formats: 须含 pdf：本软件的单个文件一律为 PDF"]);
    expect(said({ maxFileMegabyte: 3 })).toEqual([expect.stringContaining("是否指“maxFileMegabytes”")]);
    expect(guideVocabulary(guide(UPLOAD), new Set()).filter(({ path }) => path.startsWith("upload"))).toEqual([]);
  });
});
