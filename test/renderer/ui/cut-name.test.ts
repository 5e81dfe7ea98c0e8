import { describe, expect, it } from "vitest";
import { cutName } from "../../../renderer/ui/cut-name.ts";

/** A letter is as wide as one, a Chinese character as two. */
const widthOf = (words: string) => [...words].reduce((sum, one) => sum + (/\p{Script=Han}/u.test(one) ? 2 : 1), 0);
const cut = (name: string, room: number) => cutName(name, room, widthOf);

describe("the name of a file", () => {
  it("stays whole where it fits", () => {
    expect(cut("Cooperation Agreement (sealed copy).pdf", 39)).toBe("Cooperation Agreement (sealed copy).pdf");
  });
  it("is cut in its middle, and without a blank before the dots", () => {
    expect(cut("Cooperation Agreement (sealed copy).pdf", 30)).toBe("Cooperation Agree…ed copy).pdf");
    expect(cut("Cooperation Agreement (sealed copy).pdf", 25)).toBe("Cooperation…ed copy).pdf");
  });
  it("keeps less of its end before its beginning is lost, and always has its dots", () => {
    expect(cut("合作协议 中文译件 南郊样例大学 用印扫描.pdf", 18)).toBe("合作…用印扫描.pdf");
    expect(cut("Cooperation Agreement (sealed copy).pdf", 12)).toBe("Coo…opy).pdf");
    expect(cut("Cooperation Agreement (sealed copy).pdf", 9)).toBe("Co…y).pdf");
    expect(cut("Cooperation Agreement (sealed copy).pdf", 7)).toBe("…y).pdf");
    expect(cut("Cooperation Agreement (sealed copy).pdf", 4)).toBe("…pdf");
  });
  it("never takes more room than there is", () => {
    for (let room = 3; room < 45; room++) expect(widthOf(cut("合作协议 Zuwendungsvertrag 𡚸 第 2 版.pdf", room))).toBeLessThanOrEqual(room);
  });
  it("keeps as much of the end of a title as is asked for", () => {
    expect(cutName("先进封装材料协同创新平台建设（10）", 20, widthOf, [4])).toBe("先进封装材料协…（10）");
  });
});
