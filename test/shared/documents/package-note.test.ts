import { expect, test } from "vitest";
import { type PackageNoteInput, packageNote } from "../../../shared/documents/package-note.ts";

const input: PackageNoteInput = {
  case: { formatVersion: 1, id: "x", guide: "g", topic: "t", title: "样例课题", applicant: { name: "上海示例智能装备有限公司" } },
  guide: { title: "样例指南", documentNumber: "样字〔2026〕1号", portal: "样例系统" },
  base: "0123456789abcdef".repeat(4),
  savedAt: "2026-05-25T02:00:00.000Z",
  builtAt: "2026-05-25T02:30:00.000Z",
  ready: false,
  readyForReview: false,
  lacking: ["公函"],
  files: [
    { path: "files/附件01_合作协议_沈喆.pdf", pages: 5 },
    { path: "files/附件02_承诺书_沈喆.pdf", pages: 1 },
  ],
  documents: ["documents/self-funding.docx"],
};

test("the note of a package says when and of what it was made, what is uploaded in what order, and what each other file is for", () => {
  const note = packageNote(input);
  expect(note.startsWith("\ufeff附件包说明\r\n")).toBe(true);
  for (const said of [
    "项目名称：样例课题",
    "样例指南，样字〔2026〕1号",
    "生成时间：5月25日 10:30（按 5月25日 10:00 保存的项目内容）",
    "材料未齐，缺 1 件：公函",
    "0123456789ab（",
    "逐个上传到“样例系统”\r\n1. 附件01_合作协议_沈喆.pdf　5 页\r\n2. 附件02_承诺书_沈喆.pdf　1 页\r\n",
    "bundle/bundle.pdf　整册",
    "bundle/上传清单.pdf　",
  ])
    expect(note).toContain(said);
});

test("the note of a complete package says so, and leaves out documents where none were written", () => {
  const note = packageNote({ ...input, ready: true, lacking: [], documents: [] });
  expect(note).toContain("材料状态：材料已齐");
  expect(note).not.toContain("documents　");
});
