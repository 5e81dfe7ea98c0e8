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
  { value: "university", label: "大学" },
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

/** 《科技伦理审查办法（试行）》（国科发监〔2023〕167号）第二条, as short names. */
export const ethicsCategories: readonly Option[] = [
  { value: "以人为研究参与者", label: "以人为研究参与者，或利用人类生物样本、个人信息数据" },
  { value: "实验动物", label: "涉及实验动物" },
  { value: "可能带来伦理风险挑战", label: "可能在生命健康、生态环境、公共秩序、可持续发展等方面带来伦理风险挑战" },
  { value: "其他依规定须审查", label: "依法律法规和国家规定须审查的其他活动" },
];
