import { describe, expect, test } from "vitest";
import {
  attachmentName,
  freeName,
  isWithin,
  lastPart,
  nameBytes,
  nameKey,
  portableName,
  portablePart,
  withoutMiddle,
} from "../../../shared/text/file-names.ts";

const limits = { characters: 20, instead: "未命名" };

describe("a name that every system takes", () => {
  test.each([
    ['a\\b/c:d*e?f"g<h>i|j', "a_b_c_d_e_f_g_h_i_j"],
    ["甲\u202e乙\u200b丙\u0007丁", "甲乙丙_丁"],
    ["半个\ud800字", "半个_字"],
    ["  空格\t与\n换行  ", "空格_与_换行"],
    ["尾点. . ", "尾点"],
    [".隐藏", "隐藏"],
    ["e\u0301", "é"],
  ])("%j becomes %j", (text, name) => {
    expect(portableName(text, limits)).toBe(name);
  });

  test("that is cut ends in no word that leads on to what is gone, and a short one keeps it", () => {
    expect(portableName("大规模储能电池界面稳定性与失效机理研究与应用示范", limits)).toBe("大规模储能电池界面稳定性与失效机理研究");
    expect(portableName("储能与", limits)).toBe("储能与");
  });

  test.each(["CON", "nul", "Com1", "lpt9.txt", "COM²", "aux.tar.gz", "...", " ", ""])("%j is none, so another stands instead", (text) => {
    expect(portableName(text, limits)).toBe("未命名");
  });

  test.each(["CONTRACT", "com10", "null", "附件.con"])("%j only looks like a device of Windows", (text) => {
    expect(portableName(text, limits)).toBe(text);
  });

  test("is cut between characters, and never left with a space or a dot at its end", () => {
    expect(portableName("𠮷".repeat(30), limits)).toBe("𠮷".repeat(20));
    expect(portableName(`${"甲".repeat(19)}. 乙`, limits)).toBe("甲".repeat(19));
  });
});

test("names that differ in case or in the form of their accents alone are one name, and the later one gets a number", () => {
  expect(nameKey("Éa")).toBe(nameKey("e\u0301A"));
  const taken = new Set(["Robot.pdf", "robot 2.PDF"].map(nameKey));
  expect(freeName("ROBOT", ".pdf", taken)).toBe("ROBOT 3.pdf");
  expect(freeName("甲", "", taken, "-")).toBe("甲");
});

test("bytes of a name are those of UTF-8", () => {
  for (const name of ["abc", "é", "附件", "𠮷"]) expect(nameBytes(name)).toBe(Buffer.byteLength(name));
  expect(portablePart("a b")).toBe("a b");
});

test("the last part of a path is the name of its file or folder, in either notation", () => {
  expect(["attachments/协议.pdf", "C:\\申报\\项目 一", "项目/", "协议.pdf", ""].map(lastPart)).toEqual(["协议.pdf", "项目 一", "项目", "协议.pdf", ""]);
  expect(["attachments/甲/协议.pdf", "attachments\\协议.pdf", "协议.pdf"].map(attachmentName)).toEqual(["甲/协议.pdf", "协议.pdf", "协议.pdf"]);
});

test.each([
  { path: "/项目/青稞肽", folder: "/项目", within: true },
  { path: "D:\\项目\\青稞肽", folder: "d:\\项目\\", within: true },
  { path: "/项目", folder: "/项目", within: true },
  { path: "/项目二", folder: "/项目", within: false },
  { path: "/项目", folder: "/项目/青稞肽", within: false },
])("$path lies in $folder: $within", ({ path, folder, within }) => expect(isWithin(path, folder)).toBe(within));

test("what a long name loses is in its middle: its end tells one version from another", () => {
  const name = `${"长".repeat(50)} 合作协议（双方签署，第三次修改稿）`;
  expect([...withoutMiddle(name, 60)]).toHaveLength(60);
  expect(withoutMiddle(name, 60)).toMatch(/^长{29}…长+ 合作协议（双方签署，第三次修改稿）$/u);
  expect(withoutMiddle("合作协议", 60)).toBe("合作协议");
});
