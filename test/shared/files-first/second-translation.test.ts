import { describe, expect, it } from "vitest";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { found, paper } from "../../fixtures/found-folder.ts";

/** A folder in which each paper lies twice, as what was typed and as the scan of it. */
const FILES = [
  found("协议 德文.docx", paper("agreementDe")),
  found("协议 签字扫描.pdf", paper("agreementDe")),
  found("协议 译件.docx", paper("agreementDeInChinese")),
  found("协议 译件 扫描.pdf", paper("agreementDeInChinese")),
  found("拨款通知.pdf", paper("proofDe")),
  found("拨款通知 译.docx", paper("proofDeInChinese")),
  found("拨款通知 译.pdf", paper("proofDeInChinese")),
];

describe("a translation that lies in the folder twice", () => {
  const files = new Map(
    proposeFiles(FILES.map((file, at) => ({ ...file, state: file.state.kind === "read" ? { ...file.state, sha256: String(at) } : file.state }))).files.map(
      (file) => [file.key, file],
    ),
  );

  it("goes to what is signed once, not to its draft too", () => {
    expect(files.get("协议 译件 扫描.pdf")?.place).toEqual({ to: "slot", role: "agreement", of: "协议 签字扫描.pdf" });
    const [draft, typed] = [files.get("协议 德文.docx"), files.get("协议 译件.docx")];
    expect([draft?.remark, draft?.place]).toEqual([{ code: "same-document", as: "协议 签字扫描.pdf" }, undefined]);
    expect([typed?.remark, typed?.place]).toEqual([{ code: "same-document", as: "协议 译件 扫描.pdf" }, undefined]);
  });

  it("of a proof is a second copy, and not said to be without its original", () => {
    expect(files.get("拨款通知 译.pdf")?.place).toEqual({ to: "slot", role: "funding", of: "拨款通知.pdf" });
    expect(files.get("拨款通知 译.docx")?.remark).toEqual({ code: "same-document", as: "拨款通知 译.pdf" });
  });
});
