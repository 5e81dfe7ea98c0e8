import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** Who signs by patterns, and where what was learned from labelled agreements may complete it. */

const HEAD =
  "AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Subject\nThe Parties study the currents of the sea.\n2. Term\nThis Agreement is valid for three years from its signature.\n";
const HAN_HEAD =
  "合作协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 合作内容\n双方共同研究海流。\n第二条 期限\n本协议自签署之日起生效，有效期三年。\n";
const read = (head: string, ...pages: readonly string[]) => readElements(pagesOf(...pages.map((page, at) => (at === 0 ? `${head}\n${page}` : page))));
const sides = (head: string, ...pages: readonly string[]) => read(head, ...pages).signatories.map(({ name, unit, date }) => [name, unit, date]);

const NO_NAMES = "Signed for Harbour University\nDate: 3 March 2026\n\nSigned for Eastlake Institute of Technology\nDate: 5 March 2026";
const UNNAMED = [
  [undefined, "Harbour University", "2026-03-03"],
  [undefined, "Eastlake Institute of Technology", "2026-03-05"],
];
const HAN_NO_NAMES = "甲方（盖章）：海港大学\n日期：2026年3月3日\n\n乙方（盖章）：东湖理工大学\n日期：2026年3月5日";
const HAN_UNNAMED = [
  [undefined, "海港大学", "2026-03-03"],
  [undefined, "东湖理工大学", "2026-03-05"],
];

describe("sides that have signed on a day without a name in print", () => {
  it.each([
    "Annex A\nProject leads\nHarbour University\nAnna Berg\nEastlake Institute of Technology\nWei Zhang",
    "Annex A\nContacts\nAttn: Anna Berg\nEmail: anna@harbour.example\nAttn: Wei Zhang\nEmail: wei@eastlake.example",
    "For information:\nHarbour University\nAnna Berg\nEastlake Institute of Technology\nWei Zhang",
    "Prepared by:\nAnna Berg\nLegal Counsel, Harbour University\nWei Zhang\nLegal Counsel, Eastlake Institute of Technology",
  ])("keep their days, and take no name from below: %s", (below) => {
    expect(sides(HEAD, `${NO_NAMES}\n\n${below}`)).toEqual(UNNAMED);
    expect(sides(HEAD, NO_NAMES, below)).toEqual(UNNAMED);
  });
  it.each([
    "附件一 通讯\n海港大学\n收件人：安娜·贝格\n日期：2026年2月1日\n东湖理工大学\n收件人：张伟\n日期：2026年2月1日",
    "附件一 联系人\n海港大学\n联系人：安娜·贝格\n东湖理工大学\n联系人：张伟",
  ])("keep them in Chinese: %s", (below) => {
    expect(sides(HAN_HEAD, `${HAN_NO_NAMES}\n\n${below}`)).toEqual(HAN_UNNAMED);
    expect(sides(HAN_HEAD, HAN_NO_NAMES, below)).toEqual(HAN_UNNAMED);
  });
  it("keep the end that is reckoned from them", () => {
    expect(read(HEAD, `${NO_NAMES}\n\nAnnex A\nProject leads\nHarbour University\nAnna Berg\nEastlake Institute of Technology\nWei Zhang`).term).toEqual(
      read(HEAD, NO_NAMES).term,
    );
  });
});

describe("whom a notice goes to", () => {
  const NOTICES =
    "3. Notices\nHarbour University\nAttn: Anna Berg\nEmail: anna@harbour.example\nEastlake Institute of Technology\nAttn: Wei Zhang\nEmail: wei@eastlake.example\nThe Parties tell each other in writing of every change of these addresses within ten days.";
  it("signs for nobody above a block that is still blank", () => {
    expect(sides(HEAD, `${NOTICES}\n\n${NO_NAMES}`)).toEqual(UNNAMED);
  });
  it.each(["Attn: Anna Berg\nAttn: Wei Zhang", NOTICES])("signs for nobody where no block stands: %s", (text) => {
    expect(sides(HEAD, text)).toEqual([]);
  });
});
