import { describe, expect, test } from "vitest";
import { caseOfFile, type NamedCase } from "../../../shared/desk/file-to-case.ts";

const named = (path: string, lead: string, title: string): NamedCase => ({ path, lead, title, folder: path });
const cases = [
  named("001", "沈荧", "车规级硅光传感"),
  named("002", "沈荧", "钙钛矿叠层电池"),
  named("003", "张三", "可信大模型"),
  named("004", "张三丰", "可信大模型评测基准"),
];
const caseOf = (below: string) => {
  const found = caseOfFile(below, cases);
  return found.kind === "found" ? found.path : found.kind;
};

test("a file belongs to the case that its folder or its own name says, by title, lead person or folder", () => {
  expect(caseOf("张三/合作协议.pdf")).toBe("003");
  expect(caseOf("收来的/张 三/扫描件/0001.pdf")).toBe("003");
  expect(caseOf("车规级硅光传感 合作协议（用印）.pdf")).toBe("001");
  expect(caseOf("002/协议.pdf")).toBe("002");
  expect(caseOf("钙钛矿叠层/协议.pdf")).toBe("002");
});

test("the longest name counts: neither a name inside another one nor a title that begins another leads astray", () => {
  expect(caseOf("张三丰/协议.pdf")).toBe("004");
  expect(caseOf("可信大模型评测基准/协议.pdf")).toBe("004");
  expect(caseOf("可信大模型/协议.pdf")).toBe("003");
});

test("one lead person's cases are told apart by a title, and what names several or none is left to a person", () => {
  expect(caseOf("沈荧/协议.pdf")).toBe("several");
  expect(caseOf("沈荧/钙钛矿叠层电池 协议.pdf")).toBe("002");
  expect(caseOf("张三/车规级硅光传感 协议.pdf")).toBe("several");
  expect(caseOf("扫描 0001.pdf")).toBe("none");
});

test("two names that stand side by side must be of one case, and a longer name of somebody else is not the shorter one in it", () => {
  const two = [named("011", "王伟", "甲课题"), named("012", "欧阳锋", "乙课题"), named("013", "王伟", "丙课题研究")];
  expect(caseOfFile("王伟 欧阳锋 合作协议.pdf", two)).toEqual({ kind: "several" });
  expect(caseOfFile("张三丰 张三 协议.pdf", cases)).toEqual({ kind: "several" });
  expect(caseOfFile("欧阳锋合作协议.pdf", two)).toEqual({ kind: "found", path: "012" });
  expect(caseOfFile("王伟 丙课题研究 协议.pdf", two)).toEqual({ kind: "found", path: "013" });
  expect(caseOfFile("王伟民 合作协议.pdf", two.slice(0, 1))).toEqual({ kind: "none" });
  expect(caseOfFile("王伟民/王伟 合作协议.pdf", two.slice(0, 1))).toEqual({ kind: "found", path: "011" });
});

describe("a lead person with a rare character", () => {
  const rare = [named("021", "䶮喆", "甲课题"), named("022", "张喆", "乙课题"), named("023", "陆𬭎", "丙课题")];
  const rareCaseOf = (below: string) => {
    const found = caseOfFile(below, rare);
    return found.kind === "found" ? found.path : found.kind;
  };

  test.each([
    "䶮喆 承诺书.pdf",
    "_喆 承诺书.pdf",
    "承诺书__喆.pdf",
    "承诺书（?喆）.pdf",
    "□喆/0001.pdf",
    "\ue863喆 协议.pdf",
    "承诺书 〇 喆.pdf",
  ])("is known by the name of the case where the system wrote something else: %s", (below) => expect(rareCaseOf(below)).toBe("021"));

  test.each([
    ["承诺书_喆.pdf", "none"],
    ["_喆天 协议.pdf", "none"],
    ["_张喆 协议.pdf", "022"],
    ["陆_ 协议.pdf", "023"],
    ["_陆 协议.pdf", "none"],
    ["_喆 张喆 协议.pdf", "several"],
  ])("and no other name is: %s", (below, wanted) => expect(rareCaseOf(below)).toBe(wanted));

  test("two who may be meant are left to a person", () => {
    const two = [named("031", "䶮喆", "甲课题"), named("032", "㼆喆", "乙课题")];
    expect(caseOfFile("_喆 协议.pdf", two)).toEqual({ kind: "several" });
    expect(caseOfFile("㼆喆 协议.pdf", two)).toEqual({ kind: "found", path: "032" });
  });
});
