import { describe, expect, it } from "vitest";
import { readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";

/** Terms in the drafting of further countries, and a cover page before an agreement; near misses. */

const termOf = (text: string) => readAgreements(laidText(text))[0]?.elements.term;

describe("the term", () => {
  it.each([
    [
      "AGREEMENT\nExample University and Shanghai Muster Institute agree.\n\n1. Term\nThese arrangements take effect on 1 September 2026 and last until 31 August 2029.",
      "2026-09-01",
      "2029-08-31",
    ],
    ["EGYÜTTMŰKÖDÉSI MEGÁLLAPODÁS\n\n5. A megállapodás 2026. szeptember 1. napjától 2029. augusztus 31. napjáig tart.", "2026-09-01", "2029-08-31"],
    [
      "ACORD DE COLABORARE\n\nArt. 8. Prezentul acord intră în vigoare la data de 15 iunie 2026 și este valabil până la data de 14 iunie 2029.",
      "2026-06-15",
      "2029-06-14",
    ],
    [
      "CONVENIO DE COLABORACIÓN\n\nDécima. El presente convenio entra en vigor el 1 de julio de 2026 y permanecerá vigente hasta la fecha del 30 de junio de 2029.",
      "2026-07-01",
      "2029-06-30",
    ],
    ["SAMARBETSAVTAL\n\nAvtalet gäller fr.o.m. 2026-09-01 t.o.m. 2030-08-31.", "2026-09-01", "2030-08-31"],
    [
      "合作合約書\n\n甲方：財團法人示例基金會\n乙方：上海示例大學\n\n五、合約期間自民國一百十五年九月一日起至一百十八年八月三十一日止。",
      "2026-09-01",
      "2029-08-31",
    ],
    [
      "合作合約書\n\n甲方：財團法人示例基金會\n乙方：上海示例大學\n\n五、合約期間自民國一一五年九月一日起至一一八年八月三十一日止。",
      "2026-09-01",
      "2029-08-31",
    ],
    [
      "PARTICULARS OF THE AGREEMENT\n\n1 || Lead institution || Example University\n2 || Partner institution || Muster Institute\n3 || Project title || Cold rooms\n4 || Commencement || 1st October 2026\n5 || Completion || 30th September 2029",
      "2026-10-01",
      "2029-09-30",
    ],
    [
      "AGREEMENT\n\n1 || Lead institution || Example University\n2 || Partner institution || Muster Institute\n3 || Project title || Cold rooms\n4 || Commencement || 1 October 2026\n5 || Expiry || 30 September 2029\n\n4. Term\nThe term is stated in the particulars.",
      "2026-10-01",
      "2029-09-30",
    ],
  ])("is read in %s", (text, start, end) => {
    expect(termOf(text)).toMatchObject({ status: "present", start, end });
  });

  it("is no span that procedures end", () => {
    const text =
      "AGREEMENT\n\nArticle 9\n1. This Agreement shall enter into force on the date of the last notification of the completion of their internal procedures.\n2. It shall remain in force for a period of four (4) years.";
    expect(termOf(text)).toMatchObject({ status: "unclear", months: 48 });
    expect(termOf("AGREEMENT\n\nArticle 9\nThis Agreement enters into force on signature and ends on completion of the research.")?.status).toBe("unclear");
  });

  it("is none of two rows that begin different things", () => {
    expect(
      termOf(
        "PARTICULARS\n\n1 || Lead institution || Example University\n2 || Project title || Cold rooms\n3 || Commencement || 1 October 2026\n4 || Start || 1 March 2027\n5 || Completion || 30 September 2029",
      )?.status,
    ).not.toBe("present");
  });
});

describe("a page of title, project and parties", () => {
  const cover =
    "技 术 开 发（合 作）合 同\n\n项目名称：示例芯片的联合开发\n\n甲方：上海示例光子有限公司\n\n乙方：Example Beam Ltd.\n\n签订时间：2026年3月2日\n\n有效期限：2026年3月2日至2029年3月1日";
  const body =
    "技术开发（合作）合同\n甲方：上海示例光子有限公司\n乙方：Example Beam Ltd.\n\n第一条　双方联合开发示例芯片。\n第二条　甲方负责流片，乙方负责设计。\n\n甲方（盖章）：\n代表：张三\n\n乙方（盖章）：\n代表：John Example";

  it("is the cover of the agreement behind it", () => {
    expect(readAgreements(laidText(`#P\n${cover}\n#P\n${body}`)).map(({ from, to }) => [from, to])).toEqual([[1, 2]]);
  });

  it("is none where an agreement stands on it", () => {
    expect(readAgreements(laidText(`#P\n${body}\n2026年3月2日\n#P\n${body}\n2026年4月2日`)).length).toBe(2);
  });
});

it("provisions with number and heading stand in columns of print too", () => {
  const text =
    "AGREEMENT\n\nThis Agreement is made between Example Inc. and Muster Institute.\n\n1. PROJECT. The parties shall jointly test catalysts in the Field.\n\n7. SECRECY. Confidential information shall be protected for the term of this Agreement and three years thereafter. || EXAMPLE INC.\n9. TERM. This Agreement commences on 15 July 2026 and continues for thirty (30) months, unless terminated under Section 10. || By: ____\n10. TERMINATION. Either party may terminate on sixty days' notice. || Date: 7/9/2026";
  expect(termOf(text)).toMatchObject({ status: "present", start: "2026-07-15", months: 30 });
});

describe("rights and income in further words", () => {
  const elementsOf = (text: string) => readAgreements(laidText(`AGREEMENT\nbetween Example University and Shanghai Muster Institute\n\n${text}`))[0]?.elements;

  it.each([
    "4. Title to any invention follows inventorship under U.S. law.",
    "4. New varieties are owned by the parties as tenants in common in equal shares.",
    "4. Patents arising shall be filed jointly.",
  ])("are allotted by: %s", (text) => {
    expect(elementsOf(text)?.ip.status).toBe("present");
  });

  it.each([
    ["5. Net proceeds shall be divided equally, after ten per cent has been set aside in accordance with the Nagoya Protocol.", "present"],
    ["5. The sharing of any financial return arising from such property shall be determined in a protocol to be annexed at a later stage.", "unclear"],
    ["5. Each university shall return the equipment of the other.", "missing"],
  ])("are shared or not by: %s", (text, status) => {
    expect(elementsOf(text)?.benefitSplit.status).toBe(status);
  });
});

describe("a term told by a period that another sentence defines", () => {
  const agreement = (definition: string, term: string) =>
    `RESEARCH AGREEMENT\nbetween Harbour University (“HU”) and Shanghai Muster Institute (“SMI”)\n\n1. Definitions\n“Start Date” means 1 September 2026.\n${definition}\n\n2. Work\nThe Parties jointly study tides.\n\n8. Term\n${term}`;
  it.each([
    [
      "“Project Period” means the period of thirty-six months from the Start Date.",
      "This Agreement takes effect on the Start Date and continues until the end of the Project Period.",
    ],
    [
      "“Research Term” means thirty-six months beginning on 1 September 2026.",
      "This Agreement enters into force on the Start Date and remains in force for the Research Term.",
    ],
    ["“Project Period” means the time from 1 September 2026 to 31 August 2029.", "This Agreement shall be in force for the duration of the Project Period."],
  ])("%s", (definition, term) => {
    expect(termOf(agreement(definition, term))).toMatchObject({ status: "present", start: "2026-09-01", end: "2029-08-31" });
  });

  it("stays open where the period has no first day", () => {
    const open = termOf(
      agreement(
        "“Project Period” means the period of thirty-six months from approval by the Council.",
        "This Agreement continues until the end of the Project Period.",
      ),
    );
    expect(open?.status).toBe("unclear");
  });
});

describe("a term that another paper begins", () => {
  const signed = "\n\nHU || SMI\nName: Ana Prieto || Name: Cai Ningyuan\nDate: 4 May 2026 || Date: 4 May 2026";
  it.each([
    [
      "CONVENIO\nentre la Universidad del Ejemplo (“HU”) y el Instituto Muster de Shanghái (“SMI”)\n\nQuinta. Plazo. El plazo será de treinta y seis (36) meses, contados a partir de la firma del acta de inicio.",
    ],
    [
      "ACCORDO\ntra l'Università dell'Esempio (“HU”) e l'Istituto Muster di Shanghai (“SMI”)\n\nArt. 5 Durata. L'accordo ha durata di trentasei mesi dalla sottoscrizione del verbale di avvio.",
    ],
  ])("is as long as it says, from a day that nobody knows yet", (text) => {
    expect(termOf(text + signed)).toMatchObject({ status: "unclear", months: 36 });
  });
});

it("counts months in Italian words whose tens lose their vowel", () => {
  const head = "ACCORDO\ntra l'Università dell'Esempio (“HU”) e l'Istituto Muster di Shanghai (“SMI”)\n\nArt. 5 Durata. ";
  expect(termOf(`${head}L'accordo ha la durata di trentotto mesi a decorrere dal 1° giugno 2026.`)).toMatchObject({ months: 38, end: "2029-07-31" });
  expect(termOf(`${head}L'accordo ha la durata di ventuno mesi a decorrere dal 1° giugno 2026.`)).toMatchObject({ months: 21, end: "2028-02-29" });
});

it("holds from signing where an annex tells when the work begins and ends", () => {
  const text =
    "合作研究协议\n本协议由海港大学（挪威）与东湖理工大学于2026年4月28日签订。\n\n三、有效期\n本协议自签订之日起生效，至附件一所载研究工作的截止日届满。\n\n海港大学 || 东湖理工大学\n姓名：Kari Nordmann || 姓名：王建国\n#P\n附件一 研究计划\n研究工作自2026年6月1日开始，2029年8月31日截止。";
  expect(termOf(text)).toMatchObject({ status: "present", start: "2026-04-28", end: "2029-08-31", months: 40 });
});
