/** What an inspection saw of a seal's red, the same words wherever it is told. */
export const redSealText = {
  seen: "有红色印迹",
  none: "没有看到红色印迹",
} as const;
