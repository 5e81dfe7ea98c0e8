/** What is wrong with a data file, a template or a manifest as a whole, or with one of its fields, where its schema cannot say it. */
export type DataProblem =
  | { readonly code: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly code: "too-many-files"; readonly files: number; readonly limit: number }
  | { readonly code: "unknown-file"; readonly names: string }
  | { readonly code: "not-inside" | "twice-in-zip" | "broken-zip" | "no-workbook" | "large-workbook" }
  | { readonly code: "no-base"; readonly id: string; readonly edition?: string; readonly known: readonly string[] }
  | { readonly code: "base-circle"; readonly ids: readonly string[] }
  | { readonly code: "same-guide" | "same-policy"; readonly id: string; readonly edition: string };

export function dataProblem(problem: DataProblem): string {
  switch (problem.code) {
    case "too-large":
      return `文件有 ${problem.bytes} 字节，超过上限 ${problem.limit} 字节`;
    case "too-many-files":
      return `共有 ${problem.files} 个文件，超过上限 ${problem.limit} 个`;
    case "unknown-file":
      return `指南文件夹里没有这种文件，请移走或改名；可用的是：${problem.names}`;
    case "not-inside":
      return "文件名指向文件夹以外，没有采用";
    case "twice-in-zip":
      return "压缩包里有两个同名的文件";
    case "broken-zip":
      return "压缩包已损坏、带密码，或不是普通的 ZIP，请重新打包";
    case "no-workbook":
      return "不是 Excel 表格（.xlsx），或文件已损坏、带密码，请在 Excel 或 WPS 中另存为 .xlsx";
    case "large-workbook":
      return "表格太大：问题表不超过 2000 行、200 列；请删去用不到的行、列和格式";
    case "no-base":
      return `没有安装所继承的指南 ${problem.id}${problem.edition === undefined ? "" : `（${problem.edition}版）`}：请先安装它，或改写 extends。已装有：${problem.known.join("、")}`;
    case "base-circle":
      return `指南互相继承：${problem.ids.join(" → ")}。请去掉其中一处 extends`;
    case "same-guide":
      return `已有编号为 ${problem.id}、版本为 ${problem.edition} 的指南`;
    case "same-policy":
      return `已有编号为 ${problem.id}、版本为 ${problem.edition} 的政策文件`;
  }
}

/** Why a file is no Word template of a unit. `outside`: what it takes from elsewhere. */
export type TemplateProblem =
  | { readonly code: "old-or-locked" | "unpacks-too-large" | "no-body" | "no-docx" | "over-20-mb" }
  /** the marks that begin and end what is repeated or chosen, as templates have them */
  | { readonly code: "unpaired"; readonly marks: { readonly each: string; readonly when: string; readonly done: string } }
  | { readonly code: "outside"; readonly outside: OutsideReference }
  /** what a letter of a guide in Word cannot say, because its PDF is laid out by this program */
  | { readonly code: "no-title" | "table-in-block" | "numbered-in-when" }
  | { readonly code: "each-inline" | "each-in-each"; readonly name: string };

/** What a Word document takes from outside of itself. */
export type OutsideReference =
  | { readonly code: "unreadable-part"; readonly path: string }
  | { readonly code: "field"; readonly instruction: string }
  | { readonly code: "linked-content" | "linked-image" | "attached-template" | "linked-object" | "embedded-document" | "other" };

export function templateProblem(problem: TemplateProblem): string {
  switch (problem.code) {
    case "old-or-locked":
      return "这是旧版 .doc 或带密码的文件，请在 Word 中去掉密码并另存为 .docx";
    case "unpacks-too-large":
      return "文件解开后过大，不是文书模板";
    case "no-body":
      return "文件中没有 Word 正文，请另存为 .docx";
    case "no-docx":
      return "文件已损坏或不是 Word 文档（.docx）";
    case "over-20-mb":
      return "文件超过 20 MB，不是文书模板";
    case "unpaired":
      return `“((${problem.marks.each}…))”或“((${problem.marks.when}…))”与“((${problem.marks.done}))”的位置不成对：要么在同一段，要么各占一段，要么在同一表格行`;
    case "no-title":
      return "没有标题：请写一行居中的标题";
    case "table-in-block":
      return "表格不能放在“((每个…))”或几重“((当…))”里：请把标记写在表格的行里（第一格的开头和末一格的末尾）";
    case "numbered-in-when":
      return "“((当…))”里的段落用了 Word 的自动编号，略去时后面的编号会变：请把编号直接打在文字里";
    case "each-inline":
      return `“((每个${problem.name}))”和它的“((完))”须各占一段，或写在表格的一行里（第一格的开头和末一格的末尾）`;
    case "each-in-each":
      return `“((每个${problem.name}))”不能放在另一个“((每个…))”里`;
    case "outside":
      return `模板引用了文档以外的内容（${outsideText(problem.outside)}），写出的文书会联网或泄露路径，因此没有采用。请在 Word 中断开链接、把图片嵌入文档、把附加的模板改为 Normal 后另存`;
  }
}

function outsideText(outside: OutsideReference): string {
  switch (outside.code) {
    case "unreadable-part":
      return `部件“${outside.path}”的写法不寻常，无法核对`;
    case "field":
      return `域“${outside.instruction}”`;
    case "linked-content":
      return "链接的图片、对象或嵌入的其他文档";
    case "linked-image":
      return "链接的图片";
    case "attached-template":
      return "附加的模板";
    case "linked-object":
      return "链接的对象";
    case "embedded-document":
      return "嵌入的其他文档";
    case "other":
      return "文档以外的内容";
  }
}

/** What is wrong with a field of a manifest or of its record; the schema reports it. */
export const manifestProblem = {
  insideFolder: "须为文件夹内的相对路径",
  notItself: "清单不登记自身",
  listedTwice: "同一个文件登记了两次",
  sha256: "须为 64 位小写十六进制的 SHA-256",
  pdfName: "须为 PDF 文件名",
  notListed: (file: string) => `没有登记 ${file}`,
} as const;
