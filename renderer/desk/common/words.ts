import type { Filter, Grouping, Readiness, Sorting } from "../../../shared/desk/matrix-view.ts";
import { type CellState, UNFINISHED_STATES, type UnfinishedState } from "../../../shared/desk/slot-columns.ts";
import type { BundleState } from "../../../shared/desk/workspace.ts";
import { monthAndDay } from "../../../shared/text/moment-text.ts";
import { SLOT_STATES, TO_SEAL } from "../../../shared/text/slot-states.ts";

/** What the screens of a workspace say. */
export const words = {
  desk: "工作台",
  tools: { overview: "总览", batch: "批量办理", import: "从表格新建", files: "批量放入附件", across: "跨项目核对" },
  toolsGroup: "工作台",
  shared: "各项目共用",
  guides: "申报指南",
  otherFolder: "换一个文件夹",
  choose: {
    intro: "打开放有多个申报项目的文件夹，一屏看清每个项目的每份材料。",
    open: "打开文件夹",
    path: "工作台文件夹的完整路径",
    pathHint: "放有若干个申报项目的文件夹，可以按院系再分一层。",
    openIt: "打开",
    openOwn: "作为工作台打开",
    projectsOf: (name: string) => `“${name}”里的项目`,
    recent: "最近的工作台",
    recentEmpty: "还没有打开过。",
    missing: "找不到文件夹，可能已移动、改名或磁盘未连接",
    forget: (name: string) => `从列表中移除“${name}”`,
  },
  drop: {
    overChoice: "松开鼠标，把这个文件夹作为工作台打开。",
    over: "松开鼠标，选择怎样用这个文件夹。",
    asked: (name: string) => `“${name}”怎样用？`,
    files: "把里面的附件分给各项目",
    open: "作为工作台打开",
    nothing: "不用",
    busy: "正在放入另一批附件，没有换成拖入的文件夹。请等它结束后再拖入。",
  },
  overview: {
    title: "总览",
    sum: (cases: number, ready: number, hidden: number) => `${cases} 个项目，${ready} 个已齐${hidden > 0 ? `，${hidden} 个不在筛选内` : ""}`,
    reading: (done: number, total: number) => `正在核对 ${done} / ${total}`,
    readingFirst: "正在读取……",
    stop: "停止",
    again: "重新读取",
    failed: "没有读取",
    empty: "这个文件夹里还没有申报项目。",
    emptyHint: "可以从一张表格一次建好，也可以在开始页新建后移到这里，或换一个文件夹。",
    nothing: "没有符合筛选的项目。",
    allShown: "显示全部",
    saveTable: "导出表格",
    saved: (file: string) => `已导出 ${file}`,
    open: "打开",
    show: "在文件夹中显示",
    print: "打印",
    grid: "项目与材料",
    keys: "↑ ↓ 换项目，空格选择，Enter 打开",
  },
  schedule: { label: "日程", today: "今天", internal: "内部截止", closes: "网上填报截止", closed: "已截止" },
  deadline: {
    left: "距本单位内部截止",
    leftCall: "距网上填报截止",
    days: (days: number) => `${days} 天`,
    past: "已过",
    closes: (closes: string) => `网上填报 ${closes} 截止`,
    both: (own: string, closes: string) => `${own}；网上截止 ${closes}`,
    set: "设定内部截止",
    change: "改内部截止",
    label: "本单位内部截止日",
    hint: "如 2026-05-28；留空为不设。项目自己有内部截止日的，以项目为准。",
    save: "保存",
    bad: "请写成 2026-05-28 的样子，且确有这一天。",
  },
  review: { notes: "未解决的批注", signOffs: "核对签认", none: "未签" },
  filter: {
    search: "筛选",
    searchLabel: "按项目、负责人、单位、合作方筛选",
    label: "状态",
    names: { all: "全部", must: "必须处理", lack: "信息不足", "to-seal": "待用印", ready: "已齐" } satisfies Readonly<Record<Filter, string>>,
    grouping: "分组",
    sorting: "排序",
    only: (title: string) => `只看：${title}未齐`,
    onlyThese: (count: number) => `只看这 ${count} 个`,
    clear: "取消",
  },
  groupings: {
    department: "院系",
    track: "专题",
    lead: "负责人",
    applicant: "申报单位",
    readiness: "进度",
    deadline: "截止日",
    none: "不分组",
  } satisfies Readonly<Record<Grouping, string>>,
  sortings: {
    must: "必须处理多的在前",
    lack: "信息不足多的在前",
    deadline: "截止早的在前",
    lead: "负责人",
    title: "项目名称",
    folder: "文件夹",
  } satisfies Readonly<Record<Sorting, string>>,
  /** where it is chosen, in four letters: beside the rail of a case nothing of it may be cut */
  sortedBy: { must: "必须处理", lack: "信息不足", deadline: "截止日" } satisfies Partial<Record<Sorting, string>> as Partial<Record<Sorting, string>>,
  readiness: {
    unreadable: "读不出",
    "not-ready": "材料未齐",
    "ready-for-review": "待单位审核",
    ready: "材料已齐",
  } satisfies Readonly<Record<Readiness, string>>,
  groupName: (grouping: Grouping, id: string): string => {
    if (grouping === "readiness") return Object.entries(words.readiness).find(([key]) => key === id)?.[1] ?? id;
    if (id === "") return grouping === "department" ? "不在院系文件夹内" : "没有填写";
    return grouping === "deadline" ? `${monthAndDay(id)}截止` : id;
  },
  /** cases, in the words of the filter */
  group: (cases: number, { must, lack, ready }: { readonly must: number; readonly lack: number; readonly ready: number }): string => {
    const { names } = words.filter;
    return [`${cases} 个`, ...(must > 0 ? [`${names.must} ${must}`] : []), ...(lack > 0 ? [`${names.lack} ${lack}`] : []), `${names.ready} ${ready}`].join(
      "，",
    );
  },
  quota: (cases: number, quota: number) => `${cases} / ${quota}`,
  quotaTitle: (quota: number) => `本单位限额 ${quota} 个`,
  overQuota: "超出本单位限额",
  columns: {
    lead: "负责人",
    title: "项目",
    bundle: ["成品", "核验"],
    must: ["必须", "处理"],
    lack: ["信息", "不足"],
    notes: ["未决", "批注"],
    signOffs: ["核对", "签认"],
    next: "下一步",
  },
  total: "未齐的项目数",
  totalListed: (count: number) => `所列 ${count} 项，未齐`,
  totalOf: (title: string, count: number) => `${title}：${count} 个项目未齐，只看这些`,
  bundle: { title: "成品", none: "未生成", built: "已生成", outdated: "生成后项目有改动" },
  nextReturned: "按退回意见改，再生成、再提交",
  nextBundle: { none: "可以生成附件包", built: undefined, outdated: "生成后有改动，须重新生成" } satisfies Readonly<Record<BundleState, string | undefined>>,
  states: {
    missing: SLOT_STATES.missing,
    outdated: SLOT_STATES.outdated,
    "to-seal": TO_SEAL,
    received: SLOT_STATES.received,
    "sealed-scan": SLOT_STATES["sealed-scan"],
    checked: SLOT_STATES.checked,
  } satisfies Readonly<Record<CellState, string>>,
  notAsked: "不适用",
  cell: (title: string, state: string, worst: number, total: number, names: readonly string[]) =>
    `${title}：${state}${total > 1 ? ` ${worst === total ? total : `${worst}/${total}`}` : ""}${names.length > 0 ? `（${names.join("、")}）` : ""}`,
  unreadable: "读不出",
  unreadableAt: (file: string, line: number) => `${file} 第 ${line} 行起读不出`,
  openFormer: "打开上一版",
  openFormerTitle: (time: string) => `文件已损坏；最近一份完整的保存于 ${time}，打开后由您决定是否采用`,
  openByOthers: "有人打开着",
  openBy: (who: string) => `${who} 正打开着这个项目。两边同时修改时，后保存的一方会收到提示，不会互相覆盖。`,
  untitled: "未命名项目",
  noLead: "（未填）",
  problems: (count: number) => `附件文件有问题 ${count} 个`,
  chase: {
    first: "先催",
    firstOwn: "先办",
    /** in the words of the legend, so that they add up to the number of the column */
    unfinished: (title: string, counts: Readonly<Record<UnfinishedState, number>>) =>
      `${title}，${UNFINISHED_STATES.reduce((sum, state) => sum + counts[state], 0)} 个项目的这份未齐：${UNFINISHED_STATES.filter((state) => counts[state] > 0)
        .map((state) => `${words.states[state]} ${counts[state]}`)
        .join("，")}`,
    printed: (toSeal: number, printed: number) =>
      printed === 0
        ? "已送盖章的不用再打印"
        : printed === toSeal
          ? "待用印的都已打过用印包，等盖章后扫回"
          : `待用印的有 ${printed} 个已打过用印包，等盖章后扫回`,
    select: (count: number) => `选中待用印的 ${count} 个，打印用印包`,
    selectOthers: (count: number) => `选中其余待用印的 ${count} 个，打印用印包`,
    only: (count: number) => `只看这 ${count} 个`,
    copy: (count: number) => `复制 ${count} 条消息`,
    nothing: "没有缺的材料",
  },
  selection: {
    label: "选中的项目",
    count: (count: number) => `已选 ${count} 个`,
    hidden: (count: number) => `其中 ${count} 个不在筛选内`,
    handOver: "移交",
    copy: (count: number) => `复制 ${count} 条消息`,
    copied: (count: number) => `已复制 ${count} 条`,
    copying: "正在写……",
    refused: "没能复制",
    clipboard: "系统不允许写入剪贴板",
    unread: (count: number) => `另有 ${count} 个项目读不出，没有复制`,
    clear: "取消选择",
  },
  rail: {
    label: "这个项目",
    close: "收起（Esc）",
    ready: "材料已齐。",
    needs: "还差的材料",
    nothing: "材料都有了，还有要填写或核对的。",
    next: "下一步",
    message: (lead: string) => (lead === "" ? "给负责人的消息" : `给${lead}的消息`),
    messageHint: "可以改写后再复制。",
    copy: "复制成消息",
    copied: "已复制",
    open: "打开项目",
    legend: "状态图例",
    blank: "空格",
    part: "3 份中 2 份",
    lackCount: (count: number) => `信息不足 ${count} 项`,
    mustCount: (count: number) => `必须处理 ${count} 项`,
  },
} as const;
