import type { Left } from "../../shared/desk/left-to-do.ts";
import { missingText } from "../../shared/messages/missing-text.ts";
import { agreementsText } from "./text/agreements.ts";
import { attachmentsText } from "./text/attachments.ts";
import { budgetText } from "./text/budget.ts";
import { budgetHelpText } from "./text/budget-help.ts";
import { comparedText } from "./text/compared.ts";
import { documentsText } from "./text/documents.ts";
import { findingsText } from "./text/findings.ts";
import { finishText } from "./text/finish.ts";
import { papersText } from "./text/papers.ts";
import { pasteText } from "./text/paste.ts";
import { planText } from "./text/plan.ts";
import { policiesText } from "./text/policies.ts";
import { shortcutsText } from "./text/shortcuts.ts";
import { startText } from "./text/start.ts";
import { submitText } from "./text/submit.ts";
import { versionsText } from "./text/versions.ts";
import { wizardText } from "./text/wizard.ts";
import { workspaceText } from "./text/workspace.ts";

/** Every word on screen that is neither the guide's (data) nor a question of the catalogue (shared/wizard). */
export const text = {
  product: "国合申报匣",
  loading: "正在打开……",
  retry: "重试",
  close: "关闭",
  cancel: "取消",
  chooseAll: "全选",
  showInFolder: "在文件夹中显示",
  place: missingText.place,
  failure: { title: "这个页面没有显示出来", words: "填写的内容已存盘，没有丢失。请重新载入；若再次出现，请重新启动本软件。", reload: "重新载入" },
  selfCheck: {
    open: "自检",
    title: "自检",
    intro: "本软件的版本、字体、指南和文件夹是否正常。请人帮忙时，把报告一并发给对方；报告不含申报内容和用户名。",
    running: "正在检查……",
    sum: (faults: number) => (faults === 0 ? "没有发现问题。" : `发现 ${faults} 处问题，见下面标出的各行。`),
    copy: "复制报告",
    save: "保存报告",
    saved: (file: string) => `报告已保存：${file}`,
    fileName: "国合申报匣自检报告.txt",
    states: { attention: "注意", fault: "有问题" },
  },
  start: startText,
  compared: comparedText,
  popups: "打开的列表和日历",
  shortcuts: shortcutsText,
  find: {
    title: "查找",
    key: "查找　Ctrl K",
    hint: "问题、答案、检查结果、附件、文书、设置、命令",
    hintAll: "项目、人员、单位、页面、设置、命令",
    command: "命令",
    newCase: (topic: string) => `新建项目　${topic}`,
    setTo: (setting: string, choice: string) => `${setting}：${choice}`,
    results: "找到的地方",
    none: "没有找到，换个词试试",
    found: (count: number) => `找到 ${count} 处`,
    more: (count: number) => `另有 ${count} 处，多写几个字可缩小范围`,
    pages: "可直接选一节或一页，也可输入要找的词",
    screens: "可直接选一页，也可输入项目、人员、单位的名称",
    project: "项目",
    kinds: { unit: "单位档案", lead: "负责人档案", partner: "外方伙伴档案" },
    people: { applicant: "申报单位", lead: "项目负责人", unit: "参与单位", partner: "外方合作伙伴" },
    keys: "↑ ↓ 选择　Enter 前往　Esc 关闭",
    /** what is done on a page, in the words that are looked for */
    also: {
      seal: "盖章、用印、公章",
      printPack: "打印、盖章、用印、公章",
      attachments: "打印用印包、登记盖章、用印、公章、扫描件、核对、添加文件",
      agreements: "协议的盖章、公章、签字、签署、译件、条款",
      documents: "承诺书、公函、打印、盖章、用印",
      finish: "附件包、整册、汇编、网上填报用文字",
      submit: "退回、单位已提交",
      fromFiles: "新建项目",
      handOver: "备份、移交、发给别人",
    },
  },
  help: {
    title: "使用手册",
    key: "F1",
    back: "返回",
    chapters: "手册目录",
    search: "在手册中查找",
    found: (count: number) => (count === 0 ? "没有找到，换个词试试" : `${count} 章中有`),
  },
  settings: {
    title: "设置",
    key: "Ctrl ,",
    intro: "改了立即生效，只存在这台电脑上。",
    display: "显示",
    appearance: "外观",
    appearances: { system: "跟随系统", light: "浅色", dark: "深色" },
    textSize: "文字大小",
    textSizeToo: "字体大小、字号",
    textSizes: { standard: "标准", large: "大", largest: "特大" },
    textSizeNote: "只改文字；整个窗口放大、缩小用 Ctrl + 和 Ctrl −",
    newCases: "新项目",
    folder: "默认文件夹",
    changeFolder: "更改",
    standardFolder: "恢复默认",
    folderPath: "文件夹的完整路径",
    fileLimit: "单个文件上限",
    fileLimitNote: "新建项目时采用，可在“生成与上传”中改；指南另有规定的按指南",
    compression: "附件压缩",
    compressionOf: { keep: "不压缩", compress: "超过时压缩" },
    compressionNote: "新建项目时采用：超过上限的文件生成时压缩图片，原件不动；可在“生成与上传”试算、改为不压缩",
    separators: "用印包分隔页",
    separatorsOn: { several: "多个时带", yes: "带", no: "不带" },
    separatorsNote: "每件材料前一张带二维码的纸，扫描件回来后自动归位",
    checking: "用印与核对",
    unit: "本单位规定",
    deadline: "内部截止日",
    deadlineExample: "如 2026-05-28",
    deadlineNote: (closes: string) => `网上填报 ${closes} 截止；项目自己有内部截止日的，以项目为准`,
    notTaken: (why: string) => `没有采用：${why}`,
    profiles: "档案",
    kept: "已存档案",
    keptCount: {
      unit: (count: number) => `申报单位 ${count}`,
      lead: (count: number) => `项目负责人 ${count}`,
      partner: (count: number) => `外方合作伙伴 ${count}`,
    },
    newCaseUnit: "新项目的单位",
    noUnitFilled: "不自动填入",
    unnamed: "（未填名称）",
    noUnit: "还没有单位档案",
    addProfiles: "添加单位与人员档案",
    changeProfiles: "修改档案",
    checkerNote: "标为已核对时自动填入，仍由本人确认",
  },
  quota: {
    title: "本单位限额",
    note: "指南没有单位限项。本单位自行限项的，可在此填写各专题最多申报几项，只作提醒，不影响检查；留空即不限。",
    of: (topic: string) => `${topic}本单位限额`,
    items: (count: number) => `${count} 项`,
    unit: "项",
    own: "本单位自定，指南没有规定",
    reminder: (topic: string, count: number) => `本单位限额：${topic} ${count} 项（本单位自定，指南没有规定，不影响检查）。申报前请与科研管理部门核对名额。`,
    change: "修改",
  },
  wholeNumber: {
    none: "不限",
    wrong: (max: number) => `没有采用：请填 1 至 ${max} 的整数，不限请留空。`,
  },
  copy: { done: "已复制", refused: "没有复制成，请选中文字后按 Ctrl+C" },
  duration: (days: number, hours: number, minutes: number) => (days > 0 ? `${days} 天 ${hours} 小时` : `${hours} 小时 ${minutes} 分`),
  workspace: workspaceText,
  /** something that works on the file of the case was asked for while that file is not what is on screen */
  notSaved: {
    twoVersions: "项目文件被别的程序改动过，与屏幕上的内容不是同一版。请先逐项比较，选定用哪一版，再重新操作。",
    failed: "屏幕上的内容还没有保存成功。",
    again: "重新保存并继续",
  },
  choose: {
    open: (count: number) => `回答${count}个问题来选`.replace("3", "三"),
    title: (count: number) => `回答${count}个问题来选专题`.replace("3", "三"),
    carriedOver: "已按上次的回答选好，不同的请改。",
    answerAll: "答完后列出合适的专题和依据；选定后可在“项目、领域与期限”的“申报专题”里更换，已填内容会保留。",
    none: "按这些回答，没有完全对应的专题。下面列出各专题不合的地方；仍可先建项目，由检查逐项提示。",
    first: "建议",
    also: "也可以",
    not: "不合",
    needs: (answers: readonly string[]) => `须是：${answers.join("；或")}`,
    create: (name: string) => `按${name}新建`,
  },
  plan: planText,
  versions: versionsText,
  profiles: {
    take: "从档案填入",
    add: "从档案添加",
    keep: "存入档案",
    unnamed: "（未填名称）",
    kept: (count: number, changed: number) =>
      count === 0
        ? "没有可存的：请先填写名称。"
        : changed === 0
          ? `已存入档案 ${count} 项。`
          : `已存入档案 ${count} 项，其中 ${changed} 项有改动；别的项目可在“单位与人员档案”更新。`,
    filled: (name: string) => `已填入“${name}”，可以撤销。`,
    copy: "复制为新项目",
    copyHint: "带走专题、单位、负责人、参与单位和合作伙伴；名称、预算、协议、声明和附件不带。",
  },
  wizard: wizardText,
  answers: {
    title: "核对答案",
    /** `notTaken`: of how many what is typed is no answer */
    intro: (questions: number, open: number, toAnswer: number, notTaken: number) => {
      const typed = notTaken > 0 ? `，${notTaken} 问所填不能采用` : "";
      const blank = open > 0 ? `，${open} 问未填，${toAnswer > 0 ? `其中须答 ${toAnswer} 问，前面有虚线圆圈` : "没有须答的"}` : "";
      return `共 ${questions} 问${typed + blank || "，都已填写"}。`;
    },
    onlyOpen: (count: number) => `只看待填的 ${count} 问`,
    all: "看全部",
    print: "打印",
    project: "项目名称",
    topic: "申报专题",
    at: "核对时间",
    unanswered: "未填",
    notTaken: (typed: string) => `所填“${typed}”不能采用，请改正。`,
    change: "修改",
    changeOf: (label: string) => `修改“${label}”`,
    back: "改好了，回到核对答案",
    outside: "本专题不问的答案",
    outsideNote: "换专题以前填写的内容，保留在文件里，不进入本专题的检查和文书。",
  },
  topicChange: {
    title: (name: string) => `换成${name}以后`,
    kept: (count: number) => `${count} 项答案继续使用。`,
    dropped: "以下答案不再询问，仍保留在文件里，换回来还在：",
    whole: "整节不再出现：",
    added: (sections: string) => `新增的部分：${sections}`,
    moved: "这些文件一并放到新专题的位置：",
    movedTo: (name: string, place: string) => `${name} → ${place}`,
    check: (now: Left, next: Left) => `检查结果：必须处理 ${now.must} → ${next.must} 项，须答 ${now.unanswered} → ${next.unanswered} 问。`,
    newMust: "新出现的必须处理：",
    take: (name: string) => `换成${name}`,
    stay: (name: string) => `仍用${name}`,
  },
  paste: pasteText,
  budget: budgetText,
  examples: {
    title: "看示例",
    kinds: { good: "写得实", weak: "写得空" },
    invented: "示例中的名称、编号、数字均为虚构，不会填入答案。",
  },
  budgetHelp: budgetHelpText,
  groups: {
    must: { name: "必须处理", note: "不符合指南" },
    lack: { name: "信息不足", note: "补填或核对后即可判断" },
    open: { name: "指南未明", note: "确认依据后转为建议" },
    advice: { name: "建议", note: "不影响材料齐备" },
    met: { name: "已符合", note: "" },
    none: { name: "不适用", note: "" },
  },
  findings: findingsText,
  attachments: attachmentsText,
  papers: papersText,
  agreements: agreementsText,
  documents: documentsText,
  password: {
    asked: (file: string) => `附件“${file}”有密码保护。请输入打开它的密码，再按“继续”。`,
    wrong: (file: string) => `这个密码打不开附件“${file}”。请核对大小写和输入法后重新输入。`,
    label: "打开密码",
    go: "继续",
    note: "密码只在本次运行中使用，不会写入申报项目或日志。也可以先用 PDF 软件去掉密码，再替换该文件。",
  },
  policies: policiesText,
  submit: submitText,
  finish: finishText,
} as const;
