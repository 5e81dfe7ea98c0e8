import { describe, expect, it } from "vitest";
import { languagesOfPages } from "../../../shared/reading/languages.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { pagesOf } from "./pages-of.ts";

/** Pages in Japanese, Korean and Chinese of both kinds, as PDFium gives them. */

const threeWays = (...texts: readonly string[]) =>
  languagesOfPages(pagesOf(...texts)).map((page) => [...new Set(page.map((one) => (one === "zh" || one === "en" ? one : "other")))]);
const need = (...texts: readonly string[]) => translationNeed(pagesOf(...texts));

const JA = [
  "共同研究契約書",
  "瀬戸内海洋大学（以下「甲」という。）と上海東湖理工大学（以下「乙」という。）は、赤潮の早期検知に関する共同研究について、",
  "次のとおり契約を締結する。",
  "第１条（目的）",
  "甲及び乙は、人工衛星の画像を用いて赤潮の発生を予測する手法を共同で研究する。",
  "第２条（研究期間）",
  "研究期間は、令和８年８月１日から令和１１年７月３１日までとする。",
  "第３条（知的財産権）",
  "本研究の結果生じた知的財産権は、発明者の属する当事者に帰属するものとする。",
];
const JA_SIGNING = [
  "契約締結日　令和８年６月１日",
  "甲　広島県呉市広公園一丁目２番３号",
  "　　国立大学法人瀬戸内海洋大学",
  "　　学長　　小早川　誠一　　印",
  "乙　中国上海市浦東新区環湖西路１００号",
  "　　上海東湖理工大学",
  "　　副校長　　孟　朝陽　　印",
];
const JA_PLAN = [
  "別紙　研究計画書",
  "初年度は、人工衛星の画像と現地の観測データを収集し、二年度目にこれらを用いて予測モデルを構築する。",
  "三年度目には、瀬戸内海及び東シナ海において、三か月にわたる実証試験を行い、その結果を共同で公表する。",
];
const JA_TABLE = [
  "別表第一　研究費の分担",
  "区分 || 甲 || 乙",
  "直接経費 || 一二、〇〇〇千円 || 八〇〇千元",
  "間接経費 || 一、二〇〇千円 || 八〇千元",
  "ロボットアーム || 三、五〇〇千円 || －",
  "合計 || 一六、七〇〇千円 || 八八〇千元",
];
const KANA = [
  "株式会社ﾀﾅﾍﾞ精機",
  "担当：ﾀﾅﾍﾞ　ﾕｳｼﾞ",
  "〒730-0011　広島市中区基町１－２",
  "ＴＥＬ　０８２－５５５－０１２３",
  "品名：水中ロボット　ＲＯＶ－２００型",
];
const ZH = [
  "共同研究合同",
  "濑户内海洋大学（以下称“甲方”）与上海东湖理工大学（以下称“乙方”）就赤潮早期检测的共同研究，订立本合同。",
  "第一条（目的）",
  "双方利用卫星图像共同研究预测赤潮发生的方法，并交换观测数据。",
  "第二条（研究期间）",
  "研究期间自2026年8月1日起至2029年7月31日止。",
  "第三条（知识产权）",
  "本研究产生的知识产权归发明人所属的一方所有。",
];
const KO = [
  "공동연구 협약서",
  "한려해양대학교(閑麗海洋大學校, 이하 “갑”)와 상하이 둥후이공대학(上海東湖理工大學, 이하 “을”)은 적조 조기 탐지에 관한",
  "공동연구를 위하여 다음과 같이 협약을 체결한다.",
  "제1조(목적) 갑과 을은 위성 영상을 이용하여 적조의 발생을 예측하는 방법을 공동으로 연구한다.",
  "제2조(기간) 협약 기간은 2026년 8월 1일부터 2029년 7월 31일까지로 한다.",
  "제3조(지식재산권) 연구 결과로 생긴 지식재산권은 이를 창출한 당사자에게 귀속된다.",
];
const HANT = [
  "合作研究協議書",
  "香江海洋大學（以下稱「甲方」）與上海東湖理工大學（以下稱「乙方」）就赤潮早期檢測訂立本協議。",
  "第一條　雙方利用衛星圖像共同研究預測赤潮發生的方法，並交換觀測數據。",
  "第二條　研究期間自二〇二六年八月一日起至二〇二九年七月三十一日止。",
  "第三條　本研究產生的知識產權歸發明人所屬的一方所有。",
];

describe("languages", () => {
  it("takes no page of a Japanese agreement for Chinese: its text, its table, the page of signing in kanji alone", () => {
    expect(threeWays(JA.join("\n"), JA_TABLE.join("\n"), JA_SIGNING.join("\n"))).toEqual([["other"], ["other"], ["other"]]);
  });
  it("nor such a page that stands alone", () => {
    expect(threeWays(JA_SIGNING.join("\n"))).toEqual([["other"]]);
    expect(threeWays(JA_TABLE.join("\n"))).toEqual([["other"]]);
    expect(threeWays(KANA.join("\n"))).toEqual([["other"]]);
  });
  it("nor a page in Korean with names in Hanja, or a page of those alone behind it", () => {
    expect(threeWays(KO.join("\n"), "甲　閑麗海洋大學校　總長　金　東洙　(印)\n乙　上海東湖理工大學　副校長　孟　朝陽　(印)")).toEqual([["other"], ["other"]]);
  });
  it("takes Chinese for Chinese: traditional, with a Japanese partner, and with a page in traditional characters behind", () => {
    expect(threeWays(HANT.join("\n"))).toEqual([["zh"]]);
    expect(threeWays(`${ZH.join("\n")}\n乙方：株式会社ロボット・タナベ（北海道のぞみ町）`)).toEqual([["zh"]]);
    expect(threeWays(ZH.join("\n"), "甲方：瀬戸内海洋大学\n代表：小早川誠一\n乙方：上海东湖理工大学\n代表：孟朝阳")).toEqual([["zh"], ["zh"]]);
  });
  it("sees both in an agreement in two languages: side by side, in turns, one behind the other", () => {
    const turns = JA.map((text, at) => `${text}\n${ZH[at] ?? ""}`).join("\n");
    expect(threeWays(turns)).toEqual([["zh", "other"]]);
    expect(
      threeWays(
        `${ZH.slice(0, 8)
          .map((text, at) => `${text} || ${JA[at + (at > 1 ? 1 : 0)]}`)
          .join("\n")}`,
      ),
    ).toEqual([["zh", "other"]]);
    expect(threeWays(ZH.join("\n"), JA.join("\n"))).toEqual([["zh"], ["other"]]);
  });
});

describe("translation", () => {
  it("is needed for Japanese and Korean, whatever share is kanji", () => {
    expect(need(JA.join("\n"), JA_TABLE.join("\n"), JA_SIGNING.join("\n"))).toMatchObject({ isNeeded: true, why: "foreign" });
    expect(need([...JA_TABLE, ...JA_SIGNING].join("\n"))).toMatchObject({ isNeeded: true, why: "foreign" });
    expect(need(KO.join("\n"))).toMatchObject({ isNeeded: true, why: "foreign" });
  });
  it("is needed where a Japanese annex stands behind a Chinese text", () => {
    expect(need(ZH.join("\n"), [...JA_PLAN, ...JA_TABLE].join("\n"))).toMatchObject({ isNeeded: true, why: "incomplete" });
  });
  it("is not where both texts are complete, nor for traditional Chinese", () => {
    expect(need(ZH.join("\n"), JA.join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
    expect(need(JA.map((text, at) => `${text}\n${ZH[at] ?? ""}`).join("\n"))).toMatchObject({ isNeeded: false, why: "bilingual" });
    expect(need(HANT.join("\n"))).toMatchObject({ isNeeded: false, why: "chinese" });
  });
  it("is needed for a Japanese scan of which an engine for Chinese reads the kanji, in Chinese forms, and little kana", () => {
    const first =
      "7国际第0418号\n令和7年9月12日\n学長 五十岚 康介 殿\n国立研究開法人科学技術振興機構\n探抉通知書\n豪雪地带太阳電池の自己融雪被膜共同研究\n委研究費の\n研究期間";
    const second =
      "1．委研究契約の缔結\n本通知の後、当機構貴学の間委研究契約缔結。\n研究費の变更\n研究の实施当、外国貿易法基输出规制遵守、必要許可\n成果の公表";
    expect(need(first, second)).toMatchObject({ isNeeded: true, why: "foreign" });
    // a brand in a Chinese text is none
    expect(need(`${ZH.join("\n")}\n甲方负责优の良品的检测。\n乙方负责优の良品的包装。`)).toMatchObject({ isNeeded: false });
  });
});
