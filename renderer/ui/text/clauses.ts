/** Words of the clauses of an agreement beside those of its translation. */
export const clausesText = {
  label: "逐条对照",
  sheet: "原件与译件的条款",
  views: { only: "只看不同", all: "全部条款", pages: "页面" },
  same: "数字与名称相同",
  gone: "译件没有这一条",
  added: "原件没有这一条",
  back: "回到要素",
  switchView: "切换",
  turnPages: "两边一起翻页",
  pages: (pages: number) => `${pages} 页`,
  range: (first: string, last: string) => `${first} 至 ${last}`,
  differenceOf: (number: number) => `看第 ${number} 处不同`,
} as const;
