import type { Misuse, PlainCode } from "../causes.ts";
import { causeText } from "./cause-text.ts";

const PLAIN: Readonly<Record<PlainCode<Misuse>, string>> = {
  "foreign-window": "此调用不是由本软件的窗口发出，已拒绝。",
  "nothing-to-seal": "没有待用印的材料：须由申报单位用印的都已用印。",
  "nothing-unsaved": "没有未保存的内容。",
  "no-such-version": "没有这个版本。",
  "no-such-copy": "没有这个副本。",
  "choose-in-dialog": "请在对话框中选择。",
  "choose-folder-in-dialog": "请在对话框中选择文件夹。",
  "type-whole-path": "请输入完整路径。",
  "drop-one-folder": "请拖入一个文件夹。",
  "type-case-path": "请输入申报项目文件夹的完整路径。",
  "not-on-recent-list": "最近列表中没有这个申报项目，请重新选择文件夹。",
  "cases-not-recent": "所选的申报项目有的已不在最近列表中，请重新选择。",
  "print-pack-running": "用印包正在生成，请等它完成或先取消。",
  "package-running": "这个申报项目正在生成，请等它完成或先取消。",
  "unknown-request": "程序收到了不认识的请求。",
  "case-not-open": "这个申报项目没有打开，请重新打开后再试。",
  "not-files": "拖入的不是文件或文件夹。",
  "empty-folder": "拖入的文件夹里没有文件。",
  "no-scans": "拖入的内容里没有可用的扫描件。",
  "download-instead": "浏览器里请用下载的方式另存。",
  "outside-case": "只能打开或显示项目文件夹内的文件，以及本软件写出的文件。",
};

/** Why a request is refused, as a whole sentence that says what to do instead where there is something. */
export function misuseText(misuse: Misuse): string {
  switch (misuse.code) {
    case "command-line":
      return misuse.text;
    case "odd-request": {
      const { cause, field } = misuse;
      return `程序收到的请求不符合格式${cause ? `：${causeText(cause)}` : field ? `：${field.path} ${field.problem}` : ""}。`;
    }
    case "nothing-printable":
      return `没有可以打印的待用印材料：${misuse.papers.map(({ name, why }) => `${name}（${why}）`).join("、")}。请先备齐后再生成用印包。`;
    case "no-such-number":
      return `该附件汇编中没有附件${misuse.number}，其中有附件${misuse.known.join("、")}。`;
    case "replaced-and-removed":
      return `附件${misuse.number} 不能既替换又去掉。`;
    case "output-among-inputs":
      return `--out 不能就是要汇编的“${misuse.path}”，请另写一个文件夹。`;
    case "shipped-item":
      return `“${misuse.id}”随本软件提供，不能移除。`;
    case "item-not-installed":
      return `没有安装编号为“${misuse.id}”的文件。`;
    case "guide-in-use":
      return `“${misuse.title}”不能移除：${inUse(misuse)}。可以把它收起，新建项目时就不再列出。`;
    case "several-editions":
      return `“${misuse.id}”装有 ${misuse.editions.length} 个版本（${misuse.editions.join("、")}），请写明版本。`;
    case "too-many-files":
      return `一次最多收 ${misuse.most} 个文件，${misuse.isAtLeast ? "至少还有" : "其余"} ${misuse.left} 个没有收，请分批拖入。`;
    case "no-such-sample":
      return `没有示例“${misuse.sample}”。`;
    default:
      return PLAIN[misuse.code];
  }
}

function inUse({ cases, guides }: Extract<Misuse, { code: "guide-in-use" }>): string {
  const [first] = cases;
  return [
    ...(first === undefined ? [] : [`${cases.length} 个申报项目在用（“${first}”${cases.length > 1 ? "等" : ""}）`]),
    ...(guides.length === 0 ? [] : [`“${guides.join("”“")}”继承它`]),
  ].join("，");
}
