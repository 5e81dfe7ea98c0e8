import { lastPart } from "../../shared/text/file-names.ts";
import type { SplitProgress, SplitStage } from "../state/split-progress.ts";

/** A file of the stack is named by its path. */

/** Names of files; of many the first two, and how many they are. */
const files = (names: readonly string[]) =>
  `${(names.length > 3 ? names.slice(0, 2) : names).map((name) => `“${name}”`).join("、")}${names.length > 3 ? `等 ${names.length} 个文件` : ""}`;

const named = (names: readonly string[]) => (names.length === 0 ? "" : `（${files(names)}）`);

/** What is done to the pages of a file. */
const stages: { readonly [S in SplitStage]: string } = { looking: "正在逐页查看", codes: "正在找分隔页", text: "正在识别" };

/** What the screen of scans coming back says. */
export const words = {
  title: "扫描归位",
  intro: "用印后扫回的一叠材料，按分隔页或印出的文字归入各项目；认不准的由您指定。原扫描件不动。",
  workspace: "项目所在的文件夹",
  workspaceHint: "文件夹里应有若干个申报项目。",
  workspacePath: "项目所在文件夹的完整路径",
  chooseFolder: "选择文件夹……",
  useFolder: "用这个文件夹",
  otherFolder: "用完整路径另选文件夹",
  folderFirst: "请先选项目所在的文件夹",
  scans: "扫描件",
  scansHint: "PDF、TIFF、JPEG、PNG，可多个，按扫描的先后。用印包带有分隔页的，归位最准。",
  scansPath: "扫描件的完整路径，一行一个",
  scansByPath: "用完整路径添加",
  scansFirst: "请先添加扫描件",
  addScans: "添加扫描件……",
  add: "添加",
  noScans: "把扫描件或放扫描件的文件夹拖到这里",
  dropNow: "松开即可添加",
  notTaken: "没有添加",
  sending: (done: number, total: number) => `正在取文件，${done} / ${total}`,
  remove: (name: string) => `去掉 ${name}`,
  read: "开始归位",
  again: "重新识别",
  other: "换一叠",
  backToCase: "回到项目",
  keptByHand: { is: (names: readonly string[]) => `您手工改过的那一叠${named(names)}还在。`, takeUp: "恢复手工的归位" },
  keptAttached: { is: (names: readonly string[]) => `先前归入的那一叠${named(names)}还在，可以回去撤销。`, takeUp: "回到归入的那一叠" },
  keptRead: { is: (names: readonly string[]) => `先前识别的那一叠${named(names)}还在。`, takeUp: "恢复先前的识别" },
  keptMore: (count: number) => `另有 ${count} 叠`,
  forget: "不要了",
  unread: (names: readonly string[]) => `${files(names)}还没有识别，重新识别时一并读入。`,
  unreadAlone: (names: readonly string[]) => `${files(names)}还没有识别，可以另作一叠识别。`,
  readAlone: "另作一叠识别",
  readingNow: (progress: SplitProgress | undefined) => {
    const { file, pages, done } = progress ?? {};
    if (file === undefined || pages === undefined) return done === undefined ? "正在读取" : `正在读取申报项目　${done}%`;
    return `${stages[pages.stage]}　${lastPart(file)}　${pages.done} / ${pages.total} 页　${done}%`;
  },
  reading: "识别的进度",
  attaching: "归入的进度",
  failed: "没有完成",
  refused: "没有处理",
  password: {
    asked: (file: string) => `扫描件“${lastPart(file)}”有密码保护。请输入打开它的密码，再按“继续”，整叠会重新识别。`,
    wrong: (file: string) => `这个密码打不开扫描件“${lastPart(file)}”。请核对大小写和输入法后重新输入。`,
    note: "密码只在本次运行中使用，不会写入申报项目或日志。",
  },
  sum: (pages: number, sheets: number, blanks: number, turned: number) =>
    [`${pages} 页`, ...(sheets > 0 ? [`分隔页 ${sheets}`] : []), ...(blanks > 0 ? [`空白 ${blanks}`] : []), ...(turned > 0 ? [`已转正 ${turned}`] : [])].join(
      "，",
    ),
  stack: "这叠扫描件的各页",
  blank: "空白",
  drawing: "正在画",
  sheet: "分隔页",
  list: "清单",
  unsureTurn: "方向不明",
  pageName: (number: number, what: string) => `第 ${number} 页，${what}`,
  inPart: (number: number, name: string) => `第 ${number} 份 ${name}`,
  toAssign: "待归位",
  place: (number: number) => `第 ${number} 页`,
  tools: {
    label: "所选页",
    turn: "转 180°",
    turnKey: "R",
    quarter: "转 90°",
    quarterKey: "Shift R",
    cut: "在此页前切开",
    join: "与前一份合并",
    cutKey: "C",
    blank: "标为空白",
    notBlank: "不是空白",
    notSheet: "是材料的一页",
    blankKey: "B",
    large: "放大",
    largeKey: "空格",
    close: "关闭放大的页",
    undo: "撤销",
    undoKey: "Ctrl Z",
  },
  rail: "归位",
  hand: "待手工归位",
  handSum: (parts: number, pages: number) => `${parts} 份，${pages} 页`,
  handNone: "没有要手工归位的页。",
  pages: (text: string) => `第 ${text} 页`,
  byHand: "由您切分",
  maybe: "可能是：",
  notBack: "还没回来的：",
  free: { notBack: "还没回来的", back: "已有的，归入后代替" },
  choose: "选择项目与材料",
  chooseFor: (pages: string) => `第 ${pages} 页归入哪份材料`,
  missing: "还没回来",
  allBack: "都回来了",
  missingSum: (sent: number, back: number) => (back === sent ? `送印的 ${sent} 件都在这叠里` : `送印 ${sent} 件，这叠里 ${back} 件`),
  noneSent: "这个文件夹里没有等待用印的材料。",
  copy: "复制清单",
  print: "打印回收清单",
  checkIn: {
    title: "用印回收清单",
    sum: (sent: number, out: number) => `待回 ${sent} 件，未回 ${out} 件`,
    number: "序号",
    project: "项目",
    lead: "负责人",
    document: "材料",
    state: "回收",
    out: "□ 未回",
    here: (pages: string) => `☑ 本叠第 ${pages} 页`,
    attached: (pages: string) => `☑ 已归入（本叠第 ${pages} 页）`,
    signed: "核对人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿",
  },
  assigned: "将归入",
  assignedSum: (count: number) => `${count} 件，原扫描件保留`,
  byText: "按文字",
  already: "已有，将代替",
  takeBack: (name: string) => `不归入 ${name}`,
  attached: "已归入",
  attachedSum: (count: number, unsealed: number) =>
    unsealed === 0
      ? `${count} 件`
      : unsealed === count
        ? `${count} 件，请在各项目的“附件”中核对用印`
        : `${count} 件，其中 ${unsealed} 件请在各项目的“附件”中核对用印`,
  sealed: "需盖章的我都看过，盖有申报单位公章",
  toOverview: "看总览",
  attachedBack: "要撤回，请打开该项目，在“历史”中恢复归入前的一版。",
  attachedBackHere: "撤销后各项目恢复到归入前，文件仍留在附件文件夹里。",
  takeBackAttached: (last: number | undefined) => (last === undefined ? "撤销归入" : `撤销最近归入的 ${last} 件`),
  takingBack: "撤销归入的进度",
  notTakenBack: (some: boolean) => (some ? "没有全部撤销" : "没有撤销"),
  takenBack: (count: number) => `已撤销归入 ${count} 件`,
  there: "先前已在",
  changedSince: (project: string) => `“${project}”归入后又改过，没有撤销，改动都在。要撤回，请打开该项目，在“历史”中恢复归入前的一版。`,
  attachedHere: (count: number) => `已归入 ${count} 件`,
  attach: (count: number) => (count === 0 ? "没有可归入的" : `归入 ${count} 件`),
  left: (pages: number) => (pages === 0 ? "" : `待手工的 ${pages} 页留在这里`),
} as const;
