const pagesText = (pages: readonly number[]) => `第 ${pages.slice(0, 3).join("、")} 页${pages.length > 3 ? "等" : ""}`;

/** What an inspection saw of a seal's red, the same words wherever it is told. */
export const redSealText = {
  seen: "有红色印迹",
  redOn: (pages: readonly number[]) => `有红色印迹（${pagesText(pages)}）`,
  none: "没有看到红色印迹",
  looking: "正在看有没有红色印迹……",
  /** a scan without colour shows no red, sealed or not */
  greyOn: (pages: readonly number[]) => `${pagesText(pages)}是灰度扫描，看不出有没有红色印迹，请看纸质原件`,
} as const;
