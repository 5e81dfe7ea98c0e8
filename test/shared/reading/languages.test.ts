import { describe, expect, it } from "vitest";
import { languagesOfPages } from "../../../shared/reading/languages.ts";
import { pagesOf } from "./pages-of.ts";

const languages = (...texts: readonly string[]) => languagesOfPages(pagesOf(...texts));

const ENGLISH = "The Parties shall jointly carry out the research described in this Agreement\nand shall report on its results every year.";
const CHINESE = "双方就本协议所述内容开展联合研究，\n并于每年年末提交研究报告。";

describe("languages of a page", () => {
  it("sees Chinese and English side by side and in turns", () => {
    expect(languages("甲乙双方共同开展联合研究 || The Parties jointly carry out the research\n知识产权由双方共有 || and own its results together")).toEqual([
      ["zh", "en"],
    ]);
    expect(languages(`${ENGLISH}\n${CHINESE}\n${ENGLISH}\n${CHINESE}`)).toEqual([["zh", "en"]]);
  });

  it("sees the Chinese header of an English page, and no Chinese where only a name stands", () => {
    expect(languages(`^ 南郊样例大学国际合作处 合同编号\n${ENGLISH}`)).toEqual([["zh", "en"]]);
    expect(languages(`${ENGLISH}\n陆景明\nNanjiao Sample University (南郊样例大学)`)).toEqual([["en"]]);
  });

  it("takes foreign names on a Chinese page for no foreign language", () => {
    expect(languages(`${CHINESE}\n乙方：苏德劳应用科学大学（Hochschule Süderau）\n姓名：Katharina Brüggemann`)).toEqual([["zh"]]);
  });

  it.each([
    ["de", "Die Parteien behandeln alle Informationen der anderen Partei vertraulich und verwenden sie nur für das Vorhaben."],
    ["fr", "Les Parties conviennent de mener ensemble des recherches sur les biocarburants de troisième génération."],
    ["es", "La Universidad se encargará del diseño mecánico y de los ensayos en mar durante veinte días al año."],
    ["it", "I risultati conseguiti congiuntamente sono di proprietà comune delle Parti in parti uguali."],
    ["pt", "Os resultados pertencem à parte que os obteve; sendo obtidos por ambas, pertencem a ambas em partes iguais."],
    ["fi", "Osapuolet tutkivat yhdessä verkkojen energiatehokkuutta ja kehittävät mittausmenetelmän."],
    ["hu", "A felek közösen vizsgálják az új hatóanyagokat, és az eredményeket közösen teszik közzé."],
    ["ru", "Институты совместно разрабатывают детекторы для открытых линий связи."],
    ["th", "ทั้งสองฝ่ายจะร่วมกันวิจัยและพัฒนาวัสดุใหม่สำหรับแบตเตอรี่"],
    ["he", "ועדת המחקר של המכללה דנה בבקשה ואישרה את ההתקשרות"],
    ["vi", "Hai bên cùng nhau nghiên cứu và phát triển các vật liệu mới cho pin năng lượng mặt trời."],
  ])("recognises %s", (language, text) => {
    expect(languages(text)).toEqual([[language]]);
  });

  it("takes no language of the names and offices on a page for signing", () => {
    const signing =
      "签署页 || Signature page\n上海样例机器人研究院有限公司 || Centro Tecnológico de Fabricación Avanzada de\nÁlava\n仰天成　董事长 || Jokin Ugalde, Director General\n签字日期：2026年5月27日 || Date of signature: 1 June 2026";
    expect(languages(`${ENGLISH}\n${CHINESE}\n${ENGLISH}\n${CHINESE}`, signing)).toEqual([
      ["zh", "en"],
      ["zh", "en"],
    ]);
  });

  it("gives a page with a few words the language of the others, and a blank page none", () => {
    expect(languages(ENGLISH, "Annex 2", "")).toEqual([["en"], ["en"], []]);
  });
});
