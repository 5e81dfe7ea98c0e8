import { SCHEMA_FOLDER, schemasOfFiles } from "../../../shared/authoring/guide-json-schema.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { SECTION_FILES, SOURCE_FILE } from "../../../shared/guide/guide-files.ts";
import { TO_FILL } from "../../../shared/guide/guide-problems.ts";
import { safeId, withHead } from "./draft-file.ts";
import { draftGuide } from "./draft-guide.ts";

/** The files of a new guide folder, path by text, with the schemas by which editors complete names and tell faults. */
export type GuideFiles = ReadonlyMap<string, string>;

/** A guide that extends another and says no more than what has to differ. `id`: of the new one. */
export function guideFrom(base: Pick<Guide, "id" | "edition" | "title" | "rules">, id: string): GuideFiles {
  const files = {
    "guide.yaml": `# 继承“${base.title}”：没有写出的都与它相同。
# 只写不同之处：同名的字段被替换，列表按 id 合并，{ id: 某项, remove: true } 去掉一项，写 null 去掉一个字段。
extends: ${base.id}@${base.edition}
id: ${id}
title: ${TO_FILL}
documentNumber: ${TO_FILL} # 发文字号，如 科指南〔2027〕8号
edition: "${TO_FILL}" # 版本，一般为年份；同一编号的各版并存
issuedOn: ${TO_FILL} # 发布日期，如 2027-05-08
filing:
  opens: ${TO_FILL} # 填报开始时刻，如 2027-05-15T09:00
  closes: ${TO_FILL} # 截止时刻
period: { start: ${TO_FILL}, end: ${TO_FILL} } # 执行期限的首日和末日
`,
    "clauses.yaml": `# 与所继承的指南文字不同的条款，逐字照录；id 与它相同即替换。
# - id: t1-funding
#   place: 专题一·经费额度
#   words: 每项资助额度不超过400万元。
`,
    "rules.yaml": `# 与所继承的指南不同的规则；没有提到的字段沿用。
# - id: grant-cap
#   check: { limit: 4000000 }
${base.rules.flatMap(filingRule).join("")}`,
    "tests/情形.yaml": SITUATIONS_EMPTY,
  };
  return withSchemas(files, true);
}

/** Another call has another deadline, which the sentences of the rule that is inherited name too. */
const filingRule = ({ id, topics, check }: Guide["rules"][number]): readonly string[] =>
  check.kind === "filingWindow" && topics === "all"
    ? [
        `- id: ${id}
  topics: all
  check: { opens: ${TO_FILL}, closes: ${TO_FILL} } # 与 guide.yaml 的 filing 相同
  say: null # 自动生成说明，或照新的时间改写
  todo: null
`,
      ]
    : [];

/** The skeleton of a guide that stands alone, to be filled in where it says （请填写）. */
export function newGuide(id: string): GuideFiles {
  return withSchemas(
    {
      "guide.yaml": `# 申报指南：抬头、时间、期限。写着“${TO_FILL}”的都要填；guohe guide check 会逐处指出。
formatVersion: 1
id: ${id} # 编号：小写字母、数字和短横，定下后不再改
title: ${TO_FILL} # 指南的全名
# documentNumber: 科指南〔2027〕8号 # 发文字号，没有的不写
issuer: ${TO_FILL} # 发布单位
addressee: ${TO_FILL} # 文书主送的机关
plan: ${TO_FILL} # 所属计划，如 2027年度创新生态建设计划
callName: ${TO_FILL} # 征集的名称，如 国际科技合作
edition: "${TO_FILL}" # 版本，一般为年份
issuedOn: ${TO_FILL} # 发布日期，如 2027-05-08
hotline: [] # 咨询电话，如 ["010-12345678"]
filing:
  opens: ${TO_FILL} # 填报开始时刻，如 2027-05-15T09:00
  closes: ${TO_FILL} # 截止时刻
  cites: { clause: filing }
period: { start: ${TO_FILL}, end: ${TO_FILL} } # 执行期限的首日和末日
`,
      [SOURCE_FILE]: `${TO_FILL}\n`,
      "clauses.yaml": `# 条款：逐字照录指南原文，每条有 id 和位置。规则、问题、文书、附件位置都引用条款。
# 不产生要求的条款写 notARule: 原因。
- id: filing
  place: ${TO_FILL} # 在原文中的位置，如 申报方式第2条
  words: ${TO_FILL}
- id: funding
  place: ${TO_FILL}
  words: ${TO_FILL}
- id: materials
  place: ${TO_FILL}
  words: ${TO_FILL}
`,
      "topics.yaml": `# 专题：没有分专题的指南也写一个。sections 是问哪些页：
# applicant 单位、project 项目、lead 负责人、partners 外方、units 参与单位、agreements 协议、budget 经费、declarations 声明 等
- id: "1"
  name: ${TO_FILL} # 简称，如 专题一
  title: ${TO_FILL}
  letterTitle: ${TO_FILL} # 文书中的写法
  shortTitle: ${TO_FILL}
  fields: []
  fieldsAreOpen: true
  foreignPartners: optional
  units: optional
  sections: [applicant, project, lead, partners, units, agreements, budget, declarations]
  atAGlance: []
`,
      "questions.yaml": `# 本指南自己的问题：填在向导里，同时是规则的事实、文书中的词。被规则、附件位置或文书用到的才会问。
- id: lead-birth
  on: lead # project、applicant、lead、partner、unit、agreement、signatory、budget-item
  type: date # yes-no、number、money、date、month、choice、code、text、list、element
  label: 负责人出生日期
  help: 按身份证填写
  clause: materials
`,
      "rules.yaml": `# 规则：每条检查一件事，引用条款。写法见 docs/guides.md。不写 say 就自动生成说明。
- id: filing-window
  title: 填报时间
  topics: all
  cites: [{ clause: filing }]
  check: { kind: filingWindow, opens: ${TO_FILL}, closes: ${TO_FILL} } # 与 guide.yaml 的 filing 相同
- id: grant-cap
  title: 申请资助不超过上限
  topics: all
  cites: [{ clause: funding }]
  check: { kind: compare, fact: budget.grant, atMost: 1000000 } # 元
- id: lead-age
  title: 负责人年龄
  topics: all
  cites: [{ clause: materials }]
  check: { kind: duration, from: { fact: lead-birth }, to: { fact: guide.period.start }, in: years, atMost: 60 }
- id: statement-attached
  title: 承诺书已附并盖章
  topics: all
  cites: [{ clause: materials }]
  check: { kind: attachment, slot: statement, sealedBy: applicant }
`,
      "slots.yaml": `# 附件位置：顺序即上传顺序。required 为 always、never 或 { when: 条件 }；document 指出由哪份文书盖章后放入。
- id: statement
  title: 承诺书
  shortTitle: 承诺书
  topics: all
  required: always
  requiredBy: statement-attached
  sealed: true
  document: statement
  cites: [{ clause: materials }]
`,
      "documents.yaml": `# 文书：模板在 letters/编号.md。attachment-list、upload-list、seal-list（附件、上传、用印清单）由程序生成，不用模板。
- { id: statement, title: 承诺书, topics: all, use: upload, signedBy: unit, when: always, cites: [{ clause: materials }] }
- { id: attachment-list, title: 附件清单, topics: all, use: internal, signedBy: none, when: bundle, cites: [{ clause: materials }] }
- { id: upload-list, title: 上传清单, topics: all, use: internal, signedBy: none, when: bundle, cites: [{ clause: materials }] }
- { id: seal-list, title: 用印清单, topics: all, use: internal, fromCheck: true, cites: [{ clause: materials }] }
`,
      "letters/statement.md": `---
文书：statement
版式：信函
发文单位：((申报单位))
落款单位：((申报单位))
落款日期：((落款日期))
用印位置：（加盖申报单位公章）
---

<!-- 每段写成一行；“# ”开头为标题，“主送：”为收文机关。两层括号中的名称由程序填入。 -->

# 承诺书

主送：((收文机关))：

我单位申报((计划名称))“((征集名称))”项目，项目名称为“((项目名称))”，项目负责人为((项目负责人))。我单位承诺所提交的材料真实、完整。
`,
      "tests/情形.yaml": `# 情形：写出答案和应得的结论，guohe guide test 逐个运行。
# base：empty（默认，什么都没填）或 complete（规则要看的都填上）；answers 在它之上逐项改写。
# 结论：met 符合、not-met 不符合、cannot-tell 无法判断、advice 提示、not-applicable 不适用、no-finding 没有这条。
- name: 申请资助恰为上限
  topic: "1"
  answers: { budget.grant: 1000000 }
  expect: { grant-cap: met }
- name: 申请资助超一元
  topic: "1"
  answers: { budget.grant: 1000001 }
  expect: { grant-cap: not-met }
- name: 没有填申请资助
  topic: "1"
  expect: { grant-cap: cannot-tell }
`,
    },
    false,
  );
}

const SITUATIONS_EMPTY = `# 情形：写出答案和应得的结论，guohe guide test 逐个运行。
# - name: 申请资助恰为上限
#   topic: "1"
#   base: complete
#   answers: { budget.grant: 4000000 }
#   expect: { grant-cap: met }
`;

/** The draft of a guide out of the plain text of a call, as a folder; `notPlaced`: what stands in no clause. */
export function draftGuideFolder(text: string, id: string) {
  const { value, head, ...found } = draftGuide(text, id);
  const sections = SECTION_FILES.flatMap((key) => {
    const section = value[key];
    return typeof section === "object" && section !== null ? [[`${key}.yaml`, withHead([SECTION_HEADS[key]], section)] as const] : [];
  });
  const main = Object.fromEntries(Object.entries(value).filter(([key]) => !SECTION_FILES.some((section) => section === key)));
  const rest = found.notPlaced.map((words) => `# 未归入条款：${words}`).join("\n");
  const files = {
    "guide.yaml": `${withHead(head, main)}${rest === "" ? "" : `\n${rest}\n`}`,
    [SOURCE_FILE]: text,
    ...Object.fromEntries(sections),
    "tests/情形.yaml": SITUATIONS_EMPTY,
  };
  return { ...found, files: withSchemas(files, false) };
}

const SECTION_HEADS: Readonly<Record<(typeof SECTION_FILES)[number], string>> = {
  clauses: "条款：逐字照录；不产生要求的写 notARule: 原因",
  readings: "读法：可以有两种理解的文字",
  topics: "专题",
  questions: "本指南自己的问题",
  rules: "规则：只作提示的（advise）请改为相应的检查，或删去",
  slots: "附件位置，顺序即上传顺序",
  documents: "文书：模板写在 letters/编号.md",
  examples: "示例：栏旁折叠显示的好的写法和差的写法",
  words: "地方和单位的说法",
};

/** Each YAML file names its schema in the first line (the sign of yaml-language-server), and the schemas lie in a folder beside. */
function withSchemas(files: Readonly<Record<string, string>>, extending: boolean): GuideFiles {
  const schemas = schemasOfFiles(extending);
  const named = Object.entries(files).map(([path, text]) => {
    const key = path.startsWith("tests/") ? "tests" : path.replace(/\.yaml$/, "");
    const up = path.includes("/") ? "../" : "";
    return [path, schemas.has(key) ? `# yaml-language-server: $schema=${up}${SCHEMA_FOLDER}/${key}.json\n${text}` : text] as const;
  });
  return new Map([...named, ...[...schemas].map(([key, schema]) => [`${SCHEMA_FOLDER}/${key}.json`, `${JSON.stringify(schema, null, 1)}\n`] as const)]);
}

/** The id of a guide by the name of its folder. */
export const guideIdOf = (folderName: string): string => safeId(folderName, "my-guide");
