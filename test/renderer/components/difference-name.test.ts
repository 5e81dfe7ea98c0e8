import { expect, it } from "vitest";
import { differenceName } from "../../../renderer/components/difference-name.ts";
import type { MissingPart } from "../../../shared/reading/translation/difference.ts";

const place = { page: 3, written: "6.2 Results", quote: "6.2 Results", lines: [], confidence: 1 };
const part = (kind: MissingPart["kind"], number?: number): MissingPart => ({ kind, number, place });
const name = (...parts: MissingPart[]) => differenceName({ kind: "missing-page", original: place, isUnsure: false, parts });

it("names the clauses that are missing with a page, those that follow each other together", () => {
  expect(name(part("article", 5), part("article", 6), part("article", 7))).toBe("译件缺第 3 页，没有第五至第七条");
  expect(name(part("article", 8))).toBe("译件缺第 3 页，没有第八条");
  expect(name(part("article", 8), part("signing"))).toBe("译件缺第 3 页，没有第八条、签署栏");
  expect(name(part("article", 5), part("article", 7), part("article", 8), part("annex", 1))).toBe("译件缺第 3 页，没有第五条、第七至第八条、附件1");
  expect(name(part("other", 2), part("annex"))).toBe("译件缺第 3 页，没有“6.2 Results”、附件");
});

it("tells other differences by their kind", () => {
  expect(differenceName({ kind: "date", isUnsure: false })).toBe("日期不同");
});
