/** What a case still lacks, in the words of the list on the finish screen and of the message to a colleague alike. */
export const missingText = {
  /** headings, by who must act */
  actors: {
    answers: "填写与核对（项目负责人）",
    agreements: "合作协议（与合作方）",
    "partner-papers": "合作方材料（请合作方提供）",
    translations: "中文译件",
    seal: "用印（申报单位公章）",
    papers: "其他材料",
    "unit-review": "单位审核",
    hotline: "指南未明（向服务热线咨询）",
  },
  /** the questions of a section, an agreement or a partner by their names; `count`: more of them than are named */
  questions: (about: string, names: readonly string[], count: number) => `${about}：${names.join("、")}${names.length < count ? `等 ${count} 问` : ""}未填`,
  line: (about: string, result: string, whom: string | undefined) => `${whom === undefined ? "" : `${whom}：`}${about}　${result}`,
  otherSeal: "盖的不是申报单位公章",
  /** to the lead person by name, where it is known; `by`: the day by which the unit wants it */
  greeting: (lead: string) => `${lead}老师：`,
  head: (title: string, topic: string, count: number, by: string | undefined) =>
    `【${title}】${topic}，还有 ${count} 项待办${by === undefined ? "" : `，请在 ${by}（本单位内部截止日）前办妥`}：`,
  /** `left`: what is still to be done with them */
  nothing: (title: string, topic: string, left: readonly string[]) =>
    `【${title}】${topic}，附件材料已齐${left.length === 0 ? "" : `，还要${left.join("，")}`}。`,
  toCheck: (count: number) => `核对 ${count} 件`,
  toBuild: "重新生成附件包",
  foot: (at: string, closes: string, isOver: boolean) =>
    `以上按 ${at} 的填报内容检查。${isOver ? `网上填报已于 ${closes} 截止。` : `网上填报 ${closes} 截止，含申报单位网上审核。`}`,
  untitled: "未命名项目",
  slot: (title: string, whom: string | undefined, state: string) => `${title}${whom === undefined ? "" : ` · ${whom}`}：${state}`,
  /** a clause's place as screens and messages set it */
  place: (place: string) => place.replace(/·/g, "　"),
} as const;
