/** Words of the differences between a translation and its original. */
export const differencesText = {
  /** what is settled is no open difference any more; `unread`: in so many places nothing was found on the other side, and no difference either */
  title: (count: number, open: number, unclear = 0, unread = 0) => {
    if (count === 0) return unread > 0 ? `与原件比对，没有发现不同，${unread} 处没对上，见下` : "与原件比对，没有发现不同";
    if (open === 0) return `${count} 处已核对`;
    return [count > unclear ? `与原件有 ${count - unclear} 处不同` : "", unclear > 0 ? `${unclear} 处没读清，请看` : ""].filter(Boolean).join("，");
  },
  decided: (done: number, open: number, changes: number) =>
    open > 0 ? `${done} 处已定，${open} 处待定` : changes > 0 ? `${changes} 处须改` : done > 0 ? "没有须改之处" : "",
  notChinese: "译件里几乎没有中文：请核对放的是不是中文译件。",
  waiting: "待定",
  states: { change: "须改", misread: "读错" },
  misread: "识别读错",
  strip: (label: string, page: number) => `${label}第 ${page} 页上的字`,
  lookFirst: "可能识别有误，请看图上的字，再选。",
  lookForLost: "扫描件上可能写着而没有读出，请看页面，再选。",
  change: "译件须改",
  same: "意思相同",
  isThere: { original: "原件里有", translation: "译件里有" },
  inTable: (count: number) => `同一张表中 ${count} 处不同`,
  settleTable: "本表已核对",
  settleHint: (open: number) => `待定的 ${open} 处都记为“意思相同”，可以撤销`,
  move: "上一处、下一处",
  notYet: (open: number) => `还有 ${open} 处待定，全部判定后才能标为已核对。`,
  toChange: (count: number) => `修改清单有 ${count} 处，请发给译者；改好的译件放入后会重新比对，没有变的判定仍然有效。`,
  reading: "正在读取译件，与原件比对",
  comparing: "正在比对",
  notCompared: "比对完成后才能标为已核对。",
  unread: "有的页没有读出文字，请逐页与原件比对。",
  rest: "条款的文字、措辞和图没有比对，请通读。",
  copy: "复制修改清单",
  listTitle: (title: string) => `《${title}》译件与原件有下列不同，请按原件修改：`,
  listEnd: "改好后请发回整份译件，谢谢。",
  inList: (label: string, page: number, written: string) => `${label}第 ${page} 页“${written}”`,
  original: "原件",
  translation: "译件",
  notInOriginal: "原件没有",
  notInTranslation: "译件没有",
  unsure: "没读清，请看",
  /** what the original has and the comparison did not find in the translation: read badly, or said in another way */
  unmatched: (count: number) => `没对上的 ${count} 处`,
  notFound: "没读清或写法不同，请看",
  page: (page: number) => `第 ${page} 页`,
  /** of one side of a difference */
  pageOf: (label: string, page: number, name: string) => `${label}：第 ${page} 页，${name}`,
  /** what is missing with a page of the original */
  missingPage: (page: number, parts: string) => `译件缺第 ${page} 页，没有${parts}`,
  missingParts: {
    article: (number: string) => `第${number}条`,
    articles: (first: string, last: string) => `第${first}至第${last}条`,
    annex: (number: string) => `附件${number}`,
    signing: "签署栏",
    other: (beginning: string) => `“${beginning}”`,
  },
  kinds: {
    date: "日期不同",
    amount: "金额不同",
    percentage: "比例不同",
    number: "数字不同",
    name: "姓名或单位名称不同",
    country: "国别不同",
    "clause-number": "条款号不同",
    "missing-clause": "译件缺少条款",
    "missing-page": "译件缺少一页",
    unaligned: "这一段没有对上，请对照原文",
  },
} as const;
