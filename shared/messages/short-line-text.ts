/** Results of lines that stand for several findings. */
export const shortLineText = {
  /** of a section in which nothing is answered; `deciding`: how many of its questions the findings wait for */
  questions: (count: number, deciding: number) => (deciding < count ? `${count} 问，须答 ${deciding} 问` : shortLineText.wholeSection(count)),
  wholeSection: (count: number) => `本节 ${count} 问`,
  /** of what is begun: a section, an agreement, a partner */
  toAnswer: (count: number) => `${count} 问须答`,
  /** of a list in which nothing stands, where the section asks for nothing else */
  noneEntered: "尚未登记",
  unfilled: "未填",
  /** something stands in the field that is no answer */
  notTaken: "所填不能采用",
  /** what the unit is to review, answered with no or not at all */
  toReview: "待审核",
  /** somebody held a doubted value against the original */
  asOriginal: "照原件无误",
} as const;
