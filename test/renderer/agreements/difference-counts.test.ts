import { expect, it } from "vitest";
import { text } from "../../../renderer/ui/text.ts";

const { title, decided } = text.agreements.differences;

it("tells how many differences wait, and once none does that all are checked", () => {
  expect([title(8, 8), decided(0, 8, 0)]).toEqual(["与原件有 8 处不同", "0 处已定，8 处待定"]);
  expect([title(8, 1), decided(7, 1, 2)]).toEqual(["与原件有 8 处不同", "7 处已定，1 处待定"]);
  expect([title(8, 0), decided(8, 0, 0)]).toEqual(["8 处已核对", "没有须改之处"]);
  expect([title(8, 0), decided(8, 0, 2)]).toEqual(["8 处已核对", "2 处须改"]);
  expect([title(0, 0), decided(0, 0, 0)]).toEqual(["与原件比对，没有发现不同", ""]);
  expect(title(0, 0, 0, 1)).toBe("与原件比对，没有发现不同，1 处没对上，见下");
});

it("tells what was perhaps read wrongly apart from what differs", () => {
  expect(title(8, 8, 3)).toBe("与原件有 5 处不同，3 处没读清，请看");
  expect(title(3, 3, 3)).toBe("3 处没读清，请看");
  expect(title(3, 0, 3)).toBe("3 处已核对");
});
