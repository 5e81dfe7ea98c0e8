import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const HEADS = {
  en: "RESEARCH AGREEMENT\nbetween Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).",
  zh: "合作协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学。",
  fr: "Convention de collaboration\nentre l'Université du Port (ci-après « HU »), France, et Eastlake Institute of Technology (ci-après « EIT »), Chine.",
  de: "Kooperationsvertrag\nzwischen der Hafenuniversität (nachfolgend „HU“), Deutschland, und dem Eastlake Institute of Technology (nachfolgend „EIT“), China.",
  it: "Accordo di collaborazione\ntra l'Università del Porto (di seguito «HU»), Italia, e Eastlake Institute of Technology (di seguito «EIT»), Cina.",
  es: "Convenio de colaboración\nentre la Universidad del Puerto (en adelante «HU»), España, y Eastlake Institute of Technology (en adelante «EIT»), China.",
};
const read = (language: keyof typeof HEADS, ...lines: readonly string[]) => readElements(pagesOf([HEADS[language], ...lines].join("\n")));

describe("a day to which an agreement is prolonged", () => {
  it.each([
    ["zh", "本协议有效期自2026年9月1日至2029年8月31日，经双方书面同意可延长至2031年8月31日。"],
    ["zh", "项目执行期为2026年9月1日至2029年8月31日（如遇不可抗力，可延长至2030年2月28日）。"],
    ["zh", "本协议自2026年9月1日起生效，有效期三年，双方同意后可延长至2031年8月31日。"],
    ["zh", "本协议有效期自2026年9月1日至2029年8月31日，甲方负责人自2027年1月1日起改为李明，任期至2028年12月31日。"],
    ["en", "This Agreement is valid from 1 September 2026 until 31 August 2029 and may be extended to 31 August 2031 by written agreement of the Parties."],
    ["fr", "La convention court du 1er septembre 2026 au 31 août 2029 et peut être prolongée jusqu'au 31 août 2031 par avenant."],
    [
      "es",
      "El presente convenio estará vigente desde el 1 de septiembre de 2026 hasta el 31 de agosto de 2029 y podrá ser prorrogado hasta el 31 de agosto de 2031.",
    ],
  ] as const)("is no day of the term where it may be, or where something else is changed: %s %s", (language, text) => {
    const { term } = read(language, "1. 合作期限 / Term / Durée / Vigencia", text);
    expect([term.status, term.start, term.end]).toEqual(["present", "2026-09-01", "2029-08-31"]);
  });

  it.each([
    ["zh", "因不可抗力，本协议有效期2026年9月1日至2029年8月31日延长至2031年8月31日。"],
    ["zh", "本协议有效期自2026年9月1日至2029年8月31日，现变更为自2026年9月1日至2031年8月31日。"],
    ["en", "This Agreement, valid from 1 September 2026 until 31 August 2029, is extended to 31 August 2031."],
    ["fr", "La convention, qui court du 1er septembre 2026 au 31 août 2029, est prolongée jusqu'au 31 août 2031."],
  ] as const)("is the last one where it is, and the first one stays: %s %s", (language, text) => {
    const { term } = read(language, "1. 合作期限 / Term / Durée / Vigencia", text);
    expect([term.status, term.start, term.end]).toEqual(["present", "2026-09-01", "2031-08-31"]);
  });
});

describe("a renewal by itself", () => {
  const autoRenewal = (language: keyof typeof HEADS, text: string) => read(language, "1. Term / Laufzeit / Durée / Vigencia", text).term.autoRenewal;
  it.each([
    [
      "en",
      "This Agreement is valid for three years from 1 September 2026. It is automatically renewed for one year unless renewal is excluded by written notice.",
    ],
    [
      "en",
      "This Agreement is valid for three years from 1 September 2026 and is automatically renewed for one year with the field of excluded technologies reviewed.",
    ],
    [
      "de",
      "Der Vertrag gilt bis 30. September 2029. Er verlängert sich automatisch um ein Jahr sofern dies nicht von einer Partei schriftlich ausgeschlossen wird.",
    ],
    ["fr", "La convention est valable trois ans. Elle est reconduite automatiquement sauf si la reconduction est exclue par écrit."],
    ["es", "El convenio tendrá una vigencia de tres años. Se renovará automáticamente por un año más salvo que quede excluida por escrito."],
  ] as const)("stands where it is ruled out only if somebody writes so: %s %s", (language, text) => {
    expect(autoRenewal(language, text)).toBe(true);
  });

  it.each([
    ["en", "This Agreement is valid for three years from 1 September 2026. Automatic renewal of the term is hereby excluded."],
    ["en", "This Agreement is valid for three years from 1 September 2026; automatic renewal excluded."],
    ["de", "Der Vertrag gilt bis 30. September 2029. Eine automatische Verlängerung wird ausdrücklich ausgeschlossen."],
    ["fr", "La convention est valable trois ans. La reconduction tacite est exclue."],
    ["es", "El convenio tendrá una vigencia de tres años. La prórroga tácita queda excluida."],
  ] as const)("is none where it is ruled out: %s %s", (language, text) => {
    expect(autoRenewal(language, text)).toBe(false);
  });
});

describe("a beginning and an end", () => {
  it.each([
    ["en", "1. Duration and Milestones", "Phase 1 shall be completed by 30 June 2027."],
    ["en", "1. Term", "The kick-off workshop is to be concluded by 30 June 2027."],
    ["zh", "一、工作内容", "设备安装2026年9月1日开始，2026年12月31日结束。"],
    ["it", "1. Attività", "Il primo corso inizia il 1 settembre 2026 e termina il 31 dicembre 2026."],
    ["de", "1. Aufgaben", "Die Messungen beginnen am 1. September 2026 und enden am 31. Dezember 2026."],
  ] as const)("of something else are no term: %s %s %s", (language, heading, text) => {
    expect(read(language, heading, text).term.end).toBeUndefined();
  });

  it.each([
    ["en", "1. Duration and Milestones", "The Project shall be completed by 30 June 2029.", undefined],
    ["en", "1. Term", "Until 30 June 2029, counted from 1 September 2026.", "2026-09-01"],
    ["en", "1. Time", "Start: 1 September 2026; finish: 30 June 2029.", "2026-09-01"],
    ["zh", "一、工作内容", "本项目2026年9月1日开始，2029年6月30日结束。", "2026-09-01"],
    ["zh", "一、执行时间", "2026年9月开始，2029年6月底结束。", "2026-09-01"],
    ["it", "1. Attività", "Il progetto inizia il 1 settembre 2026 e termina il 30 giugno 2029.", "2026-09-01"],
    ["de", "1. Laufzeit", "Die Arbeiten beginnen am 1. September 2026 und enden am 30. Juni 2029.", "2026-09-01"],
  ] as const)("of the agreement or the project are one: %s %s %s", (language, heading, text, start) => {
    const { term } = read(language, heading, text);
    expect([term.start, term.end]).toEqual([start, "2029-06-30"]);
  });
});

describe("initials of a party", () => {
  const divisionOf = (...lines: readonly string[]) =>
    readElements(
      pagesOf(
        [
          "RESEARCH AGREEMENT\nbetween Hungarian Academy of Sciences, Hungary (“the Academy”) and Eastlake Institute of Technology, China (“EIT”).",
          ...lines,
        ].join("\n"),
      ),
    ).division.status;
  it("are none where they are an ordinary word", () => {
    expect(divisionOf("1. Arrangements", "EIT has analysed the samples and prepares the report.")).toBe("missing");
    expect(divisionOf("1. Background work", "EIT has the responsibility for its own staff and carries out its own safety checks.")).toBe("missing");
  });

  it("are its name where they are written in capitals", () => {
    expect(divisionOf("1. Arrangements", "HAS analyses the samples and EIT prepares the report.")).toBe("present");
  });
});

it.each([
  ["12.2 Travel days", "HU shall provide a car for visitors. EIT shall provide a car for visitors.", "missing"],
  ["12.2 Tasks", "HU shall drill the wells. EIT shall log the wells.", "present"],
])("takes what stands below general terms for these unless its heading tells of something else: %s", (heading, text, status) => {
  const { division } = read("en", "1. Purpose", "HU and EIT study ice.", "12. General Terms", "12.1 Stamp", "Each copy bears the seal.", heading, text);
  expect(division.status).toBe(status);
});

describe("a heading with the word of a project", () => {
  it.each([
    ["fr", "Durée du projet", "Trois ans à compter du 1er septembre 2026."],
    ["fr", "Coût du projet", "Le budget est de 500 000 euros."],
    ["it", "Durata del progetto", "Tre anni dal 1 settembre 2026."],
    ["it", "Riservatezza nell'ambito del progetto", "Le parti mantengono segrete le informazioni ricevute."],
    ["es", "Presupuesto del proyecto", "La HU aportará 50.000 euros y EIT aportará 60.000 euros."],
    ["es", "Confidencialidad del proyecto", "Las partes guardarán secreto sobre toda la información recibida."],
    ["es", "Responsables del proyecto", "Por la HU, la Dra. Ana Ruiz. Por EIT, el Dr. Li Wei."],
  ] as const)("announces no content where it tells of something else: %s %s", (language, heading, text) => {
    expect(read(language, `1. ${heading}`, text).content.status).not.toBe("present");
  });

  it.each([
    ["fr", "Le projet", "Le projet porte sur la dépollution des sols par les saules."],
    ["it", "Progetto", "Monitoraggio sismico di ponti ad arco con sensori a fibra ottica."],
    ["it", "Ambito della collaborazione", "Consolidamento di affreschi mediante nanoparticelle."],
    ["es", "El proyecto", "Biosensores para toxinas de microalgas."],
    ["es", "Tema", "Biosensores para toxinas de microalgas."],
  ] as const)("announces it where it stands alone: %s %s", (language, heading, text) => {
    expect(read(language, `1. ${heading}`, text).content.status).toBe("present");
  });
});

it.each([
  ["Correspondence", "The Parties shall send all letters under this Agreement by registered post only."],
  ["Overview", "This document has four parts and two annexes."],
  ["Summary of payments", "Invoices are due within thirty days of receipt."],
  ["Excluded research areas", "Military use of the results is forbidden."],
])("takes no letters, parts, payments or exclusions for the content: %s", (heading, text) => {
  expect(read("en", `1. ${heading}`, text, "2. Law", "Norwegian law applies.").content.status).not.toBe("present");
});

it.each([
  ["Joint research areas", "Catalysts for ammonia and their degradation."],
  ["Summary of the project", "Catalysts for ammonia and their degradation."],
  ["Overview", "The Parties will jointly study catalysts for ammonia."],
])("takes what is studied for the content: %s", (heading, text) => {
  expect(read("en", `1. ${heading}`, text, "2. Law", "Norwegian law applies.").content.status).toBe("present");
});
