import type { Option } from "./fields.ts";

/** Choices that several questions share, in the words of the registers and of the guide. */
export const unitKinds: readonly Option[] = [
  { value: "enterprise", label: "企业（公司等）" },
  { value: "university", label: "高校" },
  { value: "institute", label: "科研机构" },
  { value: "public-institution", label: "其他事业单位" },
  { value: "social-organisation", label: "社会组织（民非、社团、基金会）" },
  { value: "unincorporated", label: "非法人组织（合伙、个人独资等）" },
];

export const partnerKinds: readonly Option[] = [
  { value: "university", label: "高校", alsoWritten: ["大学"] },
  { value: "institute", label: "科研机构" },
  { value: "enterprise", label: "企业" },
  { value: "other", label: "其他" },
];

export const shareholdings: readonly Option[] = [
  { value: "none", label: "无持股" },
  { value: "one-way", label: "单向持股" },
  { value: "mutual", label: "相互持股" },
];

export const languages: readonly Option[] = [
  { value: "zh", label: "中文" },
  { value: "en", label: "英文" },
  { value: "de", label: "德文" },
  { value: "fr", label: "法文" },
  { value: "es", label: "西班牙文" },
  { value: "pt", label: "葡萄牙文" },
  { value: "ru", label: "俄文" },
  { value: "ja", label: "日文" },
  { value: "ko", label: "韩文" },
  { value: "fi", label: "芬兰文" },
  { value: "sv", label: "瑞典文" },
  { value: "hu", label: "匈牙利文" },
  { value: "he", label: "希伯来文" },
  { value: "th", label: "泰文" },
  { value: "vi", label: "越南文" },
];

export type EthicsCategory = { readonly name: string; readonly words: string; readonly explained: string };

/** 《科技伦理审查办法（试行）》（国科发监〔2023〕167号）第二条: its four categories in its words, each explained plainly. */
export const ethicsCategories: readonly EthicsCategory[] = [
  {
    name: "以人为研究参与者",
    words: "涉及以人为研究参与者的科技活动，包括以人为测试、调查、观察等研究活动的对象，以及利用人类生物样本、个人信息数据等的科技活动",
    explained: "例如临床试验、志愿者试用设备、问卷和访谈、采集血液或组织、使用病历或可识别个人的数据。与外方交换这些样本或数据也算。",
  },
  {
    name: "实验动物",
    words: "涉及实验动物的科技活动",
    explained: "例如用小鼠、大鼠、兔、猪、猴等做药效、毒性或手术实验，委托别的单位做动物实验也算。只用商品化细胞系一般不属于此类。",
  },
  {
    name: "可能带来伦理风险挑战",
    words: "不直接涉及人或实验动物，但可能在生命健康、生态环境、公共秩序、可持续发展等方面带来伦理风险挑战的科技活动",
    explained: "例如能影响舆论或公众行为的算法、高度自主的自动化决策、向环境释放改造过的生物。是否属于此类不清楚时，请选“不确定”。",
  },
  {
    name: "其他依规定须审查",
    words: "依据法律、行政法规和国家有关规定需进行科技伦理审查的其他科技活动",
    explained: "其他法规另有规定、须先作伦理审查的活动。可请本单位科技伦理（审查）委员会或科研管理部门确认。",
  },
];
