import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { caseCover, coverPage } from "../../../../electron/bundle/cover.ts";
import { readHouseStyle } from "../../../../electron/documents/house-style.ts";
import { laidFront } from "../../../../electron/documents/laid-document.ts";
import { layOutFront } from "../../../../electron/documents/lay-out-front.ts";
import { previewBundle } from "../../../../electron/jobs/build/preview-bundle.ts";
import { productFonts } from "../../../../electron/pdf/fonts/fonts.ts";
import type { LaidPage } from "../../../../shared/documents/laid-page.ts";
import { findTopic } from "../../../../shared/guide/guide.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";
import { sampleOf } from "../../../fixtures/every-document.ts";
import { guide2026, parsedCase, sampleJson, unwrap } from "../../../fixtures/letter-source.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-missing-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const moment = parseMoment("2026-05-25T10:00") ?? { kind: "date" as const, date: "2026-05-25" };
/** Lines of text of a page: marks of one baseline joined, whatever font each is in. */
function linesOf({ marks }: LaidPage): readonly string[] {
  const lines = new Map<number, string>();
  for (const mark of marks) if (mark.kind === "text") lines.set(mark.y, (lines.get(mark.y) ?? "") + mark.text);
  return [...lines.values()];
}
const wordsOf = (page: LaidPage) => linesOf(page).join(" ");
const front = async (json: unknown) => unwrap(await previewBundle({ case: parsedCase(json), folder, out: join(folder, "out"), moment })).front.pages;

describe("the index of a bundle", () => {
  test("that is not complete lists what is missing, with its clause and without a number or page", async () => {
    const words = wordsOf((await front(sampleOf("1")))[1] ?? { marks: [] });
    expect(words).toContain("尚缺材料");
    for (const title of ["合作协议影印件（易北样例大学）", "合作协议影印件（昆士兰样例气候研究所）", "合作协议中文译件（昆士兰样例气候研究所）"])
      expect(words).toContain(title);
    expect(words.match(/(?<!尚)缺(?!\d)/g)?.length).toBe(3);
    expect(words).toContain("0件，0页；缺3件");
    expect(words).toContain("第11条（a）");
  });

  test("that is complete says nothing of missing ones", async () => {
    const words = wordsOf((await front(sampleJson()))[1] ?? { marks: [] });
    expect(words).not.toContain("缺");
  });
});

test("a cover with more partners than it has room for names as many as fit, and no line of it is a lone 等", () => {
  for (let count = 8; count < 40; count += 1) {
    const partners = Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      nameZh: `样例研究院第${index + 1}国际联合研究所`,
      name: `Sample Institute ${index + 1} of International Research`,
      country: "DE",
      kind: "institute",
    }));
    const theCase = parsedCase(sampleJson({ partners }));
    const topic = unwrap(findTopic(guide2026, theCase.topic));
    const look = { style: unwrap(readHouseStyle()), fonts: productFonts() };
    const cover = coverPage(caseCover(theCase, guide2026, topic, true, "9件，共25页（见附件清单）"));
    const texts = unwrap(laidFront(layOutFront(cover, look.style, look.fonts), look)).pages.flatMap(linesOf);
    expect(texts, String(count)).not.toContain("等");
    const named = texts.filter((text) => /样例研究院/.test(text)).length;
    expect(named).toBeGreaterThan(3);
    if (named < count)
      expect(
        texts.some((text) => text.endsWith("等")),
        String(count),
      ).toBe(true);
  }
});
