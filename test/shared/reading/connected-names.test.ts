import { expect, it } from "vitest";
import { partiesOf, unitsIn } from "../../../shared/reading/parties.ts";

it.each([
  ["（2）德国深海机器人与水下系统研究所，地址：德国不来梅港市", "德国深海机器人与水下系统研究所"],
  ["上海䶮镕海洋智能机器人与绿色燃料动力系统公司", "上海䶮镕海洋智能机器人与绿色燃料动力系统公司"],
  ["(2) Institut für Tiefseerobotik und Unterwassersysteme gGmbH, Am Seedeich 45", "Institut für Tiefseerobotik und Unterwassersysteme gGmbH"],
  ["zwischen dem Neckartal-Institut für Mess- und Fügetechnik gGmbH, Robert-Mayer-Straße 21", "Neckartal-Institut für Mess- und Fügetechnik gGmbH"],
  ["between Straits Institute for Diagnostics and Genomics Ltd, 11 Biopolis Way", "Straits Institute for Diagnostics and Genomics Ltd"],
  ["信濃高原工業技術総合センター（以下「甲」という。）", "信濃高原工業技術総合センター"],
  ["海尔维样例固态电池与先进储能材料（上海）研究开发有限公司，依照中国法律设立", "海尔维样例固态电池与先进储能材料（上海）研究开发有限公司"],
  ["莱茵样例（中国）汽车与零部件研发有限公司", "莱茵样例（中国）汽车与零部件研发有限公司"],
  ["华为技术有限公司", "华为技术有限公司"],
  ["和记样例医药（上海）有限公司", "和记样例医药（上海）有限公司"],
  ["between Rhein Model Pharma Research and Development (Shanghai) Co., Ltd.", "Rhein Model Pharma Research and Development (Shanghai) Co., Ltd."],
  ["上海镕光光子集成电路与新一代智能传感技术创新中心有限公司", "上海镕光光子集成电路与新一代智能传感技术创新中心有限公司"],
  ["拉本塔尔技术与光子学应用科学大学（Rabental），地址：德国拉本塔尔市", "拉本塔尔技术与光子学应用科学大学"],
  // as an engine reads “für”
  ["(2) Institut fiir Tiefseerobotik und Unterwassersysteme gGmbH, Am Seedeich 45", "Institut fiir Tiefseerobotik und Unterwassersysteme gGmbH"],
])("the “and” of a name stays in it: %s", (text, name) => {
  expect(unitsIn(text)).toEqual([name]);
});

it.each([
  ["申报单位与慕尼黑工业大学共同研究", ["慕尼黑工业大学"]],
  ["瑞典哥德堡企业与上海示例研究院签订协议", ["上海示例研究院"]],
  ["上海开展新材料与海洋生态研究所的合作", ["海洋生态研究所"]],
  ["我校新型材料与化学学院", ["化学学院"]],
  ["申报单位长期研究传感材料与光子学应用科学大学相同的问题", ["光子学应用科学大学"]],
  ["法国先进材料与上海光子研究所", ["上海光子研究所"]],
  ["双方围绕固态电池与先进储能材料有限公司合作", ["先进储能材料有限公司"]],
  ["申报单位与华为技术有限公司合作", ["华为技术有限公司"]],
  ["莱茵样例固态电池与星辰材料有限公司", ["星辰材料有限公司"]],
  ["zwischen dem Institut für Robotik und der Musterwerk GmbH", ["Institut für Robotik", "Musterwerk GmbH"]],
])("what stands between two names, or before one, is part of none: %s", (text, names) => {
  expect(unitsIn(text)).toEqual(names);
});

it("who stands for a party behind a line that could not be read is no party", () => {
  const parties = partiesOf([
    'N its General Manager Mr. Chen Rongzhe (hereinafter "Yanrong"),',
    "and",
    '(2) Tidewater Institute of Robotics, Hull (hereinafter "TIR"),',
  ]);
  expect(parties.map(({ name }) => name)).toEqual(["Tidewater Institute of Robotics"]);
});
