import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";
import { pagesOf } from "./pages-of.ts";

const signs = (text: string, pages = pagesOf(text)) => readElements(pages).signatories.map(({ name, unit, date }) => [name, unit, date].join(" @ "));
const signsLaid = (text: string) => signs(text, laidText(text));

it("reads a program's record of one side beside a side that has signed by hand", () => {
  expect(
    signs(
      "ACORDO DE COOPERAÇÃO\nA UNIVERSIDADE FEDERAL DO ARARIPE, doravante denominada UFA, e o INSTITUTO DE COMBUSTÍVEIS DE XANGAI, doravante denominado ICX, celebram o presente Acordo.\nCLÁUSULA PRIMEIRA – DO OBJETO\nO objeto é a cooperação em rotas de metanol verde.\n\nPela UNIVERSIDADE FEDERAL DO ARARIPE:\n\nDocumento assinado eletronicamente por JACIARA MONTE FEITOSA, Reitora, em 11/06/2026, às 15:22, conforme horário oficial de Brasília.\n\nPelo INSTITUTO DE COMBUSTÍVEIS DE XANGAI:\n\nHUA ZHONGQI, Diretor\n17 de junho de 2026",
    ),
  ).toEqual(["JACIARA MONTE FEITOSA @ UNIVERSIDADE FEDERAL DO ARARIPE @ 2026-06-11", "HUA ZHONGQI @ INSTITUTO DE COMBUSTÍVEIS DE XANGAI @ 2026-06-17"]);
});

it("reads a Japanese office and name with both once more in Latin letters behind", () => {
  expect(
    signs(
      "共同研究契約書\n国立大学法人久遠寺工科大学（以下「甲」という。）と上海恒岳智能装備有限公司（以下「乙」という。）は、次のとおり契約を締結する。\n第1条 甲及び乙は、軸受の摩耗予測に関する共同研究を実施する。\n令和8年8月20日\n\n（甲）　長野県佐久市久遠寺1丁目4番1号\n国立大学法人久遠寺工科大学\n学長　三枝泰介　SAEGUSA Taisuke, President\n\n（乙）　中華人民共和国上海市嘉定区葉城路1631号\n上海恒岳智能装備有限公司\n総経理　施沛然　SHI Peiran, General Manager",
    ),
  ).toEqual(["三枝泰介 @ 国立大学法人久遠寺工科大学 @ 2026-08-20", "施沛然 @ 上海恒岳智能装備有限公司 @ 2026-08-20"]);
});

it("takes nobody for a signer who has the papers in hand below two who have signed", () => {
  expect(
    signs(
      "项目任务书\n甲方：上海浦江口岸大学\n乙方：巴拉顿技术大学\n第一条 双方共同研究河口泥沙。\n\n上海浦江口岸大学\n校长　臧克俭\n二〇二六年六月九日\n\n巴拉顿技术大学\n校长　凯莱迪·伊什特万\n二〇二六年六月三十日\n\n校方经办人：苗晓茵（国际合作处）　电话：021-6500 0000",
    ).map((one) => one.split(" @ ")[0]),
  ).toEqual(["臧克俭", "凯莱迪·伊什特万"]);
});

it("reads a block that stands in Chinese and once more in Russian beside it as that of two sides", () => {
  expect(
    signsLaid(
      "合作协议\n涅瓦仪器制造大学（下称“大学”），由校长阿尔谢尼·沃尔斯基代表，\n与上海徐汇激光与精密测量研究所（下称“研究所”），由所长闻人越代表，订立本协议。\n第一条 双方共同开展飞秒激光诊断方法的研究。\n第二条 双方地址与签字\n大学：涅瓦仪器制造大学 || Университет: Невский университет приборостроения\n俄罗斯圣彼得堡市，工厂街14号 || 197101, Российская Федерация, г. Санкт-Петербург\n校长　阿尔谢尼·沃尔斯基 || Ректор А. Г. Вольский\n2026年8月12日 || «12» августа 2026 г.\n总会计师　季娜伊达·拉普捷娃 || Главный бухгалтер З. П. Лаптева\n研究所：上海徐汇激光与精密测量研究所 || Институт: Шанхайский Сюйхуэйский институт лазерной техники\n所长　闻人越 || Директор Вэньжэнь Юэ\n签字： || Подпись:\n　　年　　月　　日 || «___» ____________ 20___ г.",
    ),
  ).toEqual(["阿尔谢尼·沃尔斯基 @ 涅瓦仪器制造大学 @ 2026-08-12", "闻人越 @ 上海徐汇激光与精密测量研究所 @ "]);
});

it("takes one day at the head that stands there in two languages for the day of both sides", () => {
  const { term, signatories } = readElements(
    laidText(
      "联合研究备忘录\nMemorandum on Joint Research\n2026年3月24日于达尼丁　Dunedin, 24 March 2026\n参加方　Participants\n上海滨江康复工程大学，位于中国上海市杨浦区。\nOamaru Polytechnic Institute, in Dunedin, New Zealand.\n一、研究目标　1. Aim of the research\n研制一种下肢助行外骨骼。\n八、有效期　8. Validity\n本备忘录自签署之日起三年零六个月内有效。\n\n上海滨江康复工程大学 || Oamaru Polytechnic Institute\n终黎安 || Rewi Tamahori\n校长助理 || Director of Research",
    ),
  );
  expect([term.start, term.end, ...signatories.map(({ date }) => date)]).toEqual(["2026-03-24", "2029-09-23", "2026-03-24", "2026-03-24"]);
});

it("reads the first and the last day of work from a form", () => {
  const { term } = readElements(
    laidText(
      "Collaboration Schedule\n1 Lead institution || Taieri Plains University, New Zealand\n2 Partner institution || Shanghai Maqiao Institute of Dairy Science, China\n4 What will be done || Isolation of membranes from sheep milk\n9 First day of work || 5 October 2026\n10 Last day of work || 4 April 2030\nTerms\na. The parties carry out the work with due care.",
    ),
  );
  expect([term.status, term.start, term.end]).toEqual(["present", "2026-10-05", "2030-04-04"]);
});
