import type { AcrossNote } from "./across-cases.ts";

const PARTIES = { applicant: "申报单位", unit: "参与单位", partner: "外方合作伙伴" } as const;

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

/** A name before and after Chinese words: only letters of other scripts stand apart from them. */
const thenWords = (name: string): string => (/\p{Script=Han}$/u.test(name) ? name : `${name} `);
const afterWords = (name: string): string => (/^\p{Script=Han}/u.test(name) ? name : ` ${name}`);

/** What shows only across cases, and what to do; the cases and the clause are named by whoever shows it. */
export function acrossText(note: AcrossNote): string {
  switch (note.kind) {
    case "case-twice":
      if (!note.certain) return `${note.cases.length} 个文件夹里的项目名称和负责人相同，看来是同一个项目放了几份。请核对后只留一份。`;
      return `${note.cases.length} 个文件夹里是同一个项目。是收到的另一版本的，请并成一份；是复制的文件夹要另报的，请用“复制为新项目”重做。`;
    case "lead-twice":
      return note.certain
        ? `${thenWords(note.name)}在 ${note.cases.length} 个项目中任项目负责人。请确认是否都申报。`
        : `${note.cases.length} 个项目的负责人都叫${afterWords(note.name)}，电话、邮箱不全相同。请核对是不是同一人；是的，请确认是否都申报。`;
    case "lead-ongoing":
      return `${note.certain ? "" : "如是同一人："}${thenWords(note.name)}在各项目中合计列有 ${note.projects.length} 项同一主管部门的在研项目（${note.projects.join("、")}），达到 ${note.limit} 项，单个项目里没有列全。请补全每个项目的在研项目，或更换负责人。`;
    case "written-differently":
      return `同一${PARTIES[note.party]}有 ${note.names.length} 种写法：${quoted(note.names)}。请统一为公章或协议上的写法。`;
    case "agreement-twice":
      return `${quoted(note.files)}是同一个文件，用在 ${note.cases.length} 个项目里。请核对协议的合作内容是否覆盖每个项目，或是放错了。`;
    case "expert-avoided":
      return `${note.cases.length} 个项目都申请回避${afterWords(note.name)}${note.unit === "" ? "" : `（${note.unit}）`}。请核对理由是否各自成立。`;
    case "same-field":
      return `${note.topic}“${note.field}”领域有 ${note.cases.length} 个项目，指南在每个领域拟支持不超过 ${note.most} 个。这不限制申报，请本单位自行斟酌。`;
  }
}
