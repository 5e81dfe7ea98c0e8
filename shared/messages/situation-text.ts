/** What is said of the situations that test a guide. */
export const situationText = {
  "empty-path": "没有写明是哪一项答案",
  hole: "列表的序号跳过了前面的项，须从 [0] 起依次写",
  "absent-already": "这一项本来就没有填，不能用 ~absent 去掉",
  says: (words: string) => `说明中有“${words}”`,
  said: (message: string) => (message === "" ? "没有这条结论" : `“${message}”`),
} as const;
