/** Results of lines that stand for several findings. */
export const shortLineText = {
  /** of a section in which nothing is answered; `deciding`: how many of its questions the findings wait for */
  questions: (count: number, deciding: number) => (deciding < count ? `${count} 问，须答 ${deciding} 问` : `本节 ${count} 问`),
  /** of an agreement or a partner, or of one rule; `first`: the first of them by name */
  unanswered: (count: number, first?: string) => `${first === undefined ? "" : `${first}等 `}${count} 项未填`,
  unfilled: "未填",
  /** something stands in the field that is no answer */
  notTaken: "所填不能采用",
  /** the same of one or several of the answers that a line waits for; `first`: the first of them by name */
  someNotTaken: (count: number, first?: string) =>
    count === 1 && first !== undefined ? `${first}不能采用` : `${first === undefined ? "" : `${first}等 `}${count} 项不能采用`,
  /** somebody held a doubted value against the original */
  asOriginal: "照原件无误",
} as const;
