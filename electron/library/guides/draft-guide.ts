import { TO_FILL } from "../../../shared/guide/guide-problems.ts";
import { type DraftClause, draftClauses } from "../../../shared/policies/draft-clauses.ts";
import { findDates } from "../../../shared/text/found-dates.ts";
import { type DraftFile, headOf, safeId, withHead } from "./draft-file.ts";

const GUIDE_HEAD = [
  "申报指南初稿，由 guohe draft 从纯文本生成：条款按行首编号、专题和段首小标题找出，文字逐字照录；专题、期限、填报时间、资助上限取自条款。",
  "其余条款各有一条只作提示的规则（advise），请逐条核对，改为相应的检查或删去；未归入条款的段落列在文末。",
  "写着“（请填写）”的各项须补上才能安装；填报时间只有日期的，写作当天 00:00 起、23:59 止，请核对。",
];

/** The sections of questions that a call for cooperation projects usually needs. */
const SECTIONS = ["applicant", "project", "lead", "partners", "units", "agreements", "budget", "declarations"] as const;

/**
 * A first draft of a guide from the plain text of a call: its head, topics and clauses, the rules that the text itself
 * gives in numbers, and advice for every other clause. It can be installed once nothing in it is （请填写）.
 */
export function draftGuide(text: string, id: string): DraftFile & { readonly value: Readonly<Record<string, unknown>>; readonly head: readonly string[] } {
  const draft = draftClauses(text, "guide");
  const { clauses } = draft;
  const head = headOf(text);
  const { issuer, plan, callName } = namesOf(text, head.title);
  const filing = filingOf(clauses);
  const period = periodOf(clauses);
  const topics = topicsOf(clauses, callName);
  const [first] = clauses;
  const cites = first === undefined ? [] : [{ clause: first.id }];
  const value: Readonly<Record<string, unknown>> = {
    formatVersion: 1,
    id: safeId(id, "guide"),
    title: head.title ?? TO_FILL,
    ...(head.documentNumber !== undefined && { documentNumber: head.documentNumber }),
    issuer: issuer ?? TO_FILL,
    addressee: issuer ?? TO_FILL,
    plan: plan ?? TO_FILL,
    callName,
    edition: /(\d{4})年度/u.exec(head.title ?? "")?.[1] ?? ((head.issued ?? filing?.opens ?? "").slice(0, 4) || TO_FILL),
    issuedOn: head.issued ?? TO_FILL,
    hotline: phonesIn(text),
    filing: { opens: filing?.opens ?? TO_FILL, closes: filing?.closes ?? TO_FILL, cites: { clause: filing?.clause ?? first?.id ?? TO_FILL } },
    period: { start: period?.start ?? TO_FILL, end: period?.end ?? TO_FILL },
    clauses: clauses.map(({ id: clause, place, words }) => ({ id: clause, place, words })),
    topics: topics.map(({ id: topic, name, title }) => ({
      id: topic,
      name,
      title,
      letterTitle: name === title ? title : `${name}“${title}”`,
      shortTitle: title,
      fields: [],
      fieldsAreOpen: true,
      foreignPartners: "optional",
      units: "optional",
      sections: [...SECTIONS],
      atAGlance: [],
    })),
    rules: rulesOf(clauses, topics, filing),
    slots: [{ id: "other", title: "其他材料", shortTitle: "其他材料", topics: "all", required: "never", sealed: false, cites }],
    documents: [
      { id: "attachment-list", title: "附件清单", topics: "all", use: "internal", when: "bundle", cites },
      { id: "upload-list", title: "上传清单", topics: "all", use: "internal", when: "bundle", cites },
      { id: "seal-list", title: "用印清单", topics: "all", use: "internal", fromCheck: true, cites },
    ],
  };
  const rest = draft.notPlaced.map((words) => `# 未归入条款：${words}`).join("\n");
  return { ...draft, value, head: GUIDE_HEAD, yaml: `${withHead(GUIDE_HEAD, value)}${rest === "" ? "" : `\n${rest}\n`}` };
}

/** Who issues the call, the plan that it belongs to and its own name, as its title has them: 某某委员会关于发布……“……”项目申报指南的通知. */
function namesOf(text: string, title: string | undefined) {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const [, issuer] = /([\p{Script=Han}]{4,30}?)关于/u.exec(plain.slice(0, 400)) ?? [];
  // 部国际合作司, and below it the day: a call that its title names no issuer of is signed by it
  const [, signed] = /\n\s*(\p{Script=Han}{4,30})\s*\n\s*\d{4}年\d{1,2}月\d{1,2}日\s*(?:\n|$)/u.exec(text) ?? [];
  const [, plan, quoted] = /(?:发布|印发|组织申报|开展)([^。“]{2,30})[“"]([^”"]{2,30})[”"]/u.exec(title ?? "") ?? [];
  const [, about] = /关于(?:发布|组织申报|开展|做好)?(.{2,40}?)(?:项目)?(?:申报)?(?:指南|工作)?的/u.exec(title ?? "") ?? [];
  return {
    issuer: issuer?.replace(/^.*号/u, "") ?? signed,
    plan: quoted === undefined ? about : /^\d{4}年度?$/u.test(plan ?? "") ? undefined : plan,
    callName: quoted ?? about ?? title ?? TO_FILL,
  };
}

type Topic = { readonly id: string; readonly name: string; readonly title: string; readonly clause: string };

/** 专题 and, where they have some, their 方向; a call without topics is one. */
function topicsOf(clauses: readonly DraftClause[], callName: string): readonly Topic[] {
  const isBelow = (clause: DraftClause) => /(?:^|-)t\d+(?:-d\d+)?$/.test(clause.id);
  const all = clauses.filter(isBelow);
  const leaves = all.filter(({ id }) => !all.some((other) => other.id.startsWith(`${id}-d`)));
  if (leaves.length === 0) return tracksIn(clauses) ?? [{ id: "1", name: callName, title: callName, clause: "" }];
  return leaves.map(({ id, place, heading }, index) => ({ id: String(index + 1), name: place.replaceAll("·", ""), title: heading, clause: id }));
}

/** A类“联合研究项目”、B类“青年合作项目”: the tracks of a call that has no 专题, named in one clause; `undefined`: it has none. */
function tracksIn(clauses: readonly DraftClause[]): readonly Topic[] | undefined {
  for (const { words } of clauses) {
    const tracks = new Map(
      [...words.normalize("NFKC").matchAll(/([A-Z])类(?:项目)?[“"]([^”"]{2,30})[”"]/gu)].map(([, letter = "", title = ""]) => [letter, title] as const),
    );
    if (tracks.size > 1) return [...tracks].map(([letter, title]) => ({ id: letter, name: `${letter}类`, title, clause: "" }));
  }
  return undefined;
}

type Filing = { readonly opens: string; readonly closes: string; readonly clause: string };

/** The clause that says when to file: two moments, the later one the deadline. */
function filingOf(clauses: readonly DraftClause[]): Filing | undefined {
  for (const { id, words } of clauses) {
    const text = words.normalize("NFKC");
    if (!/填报|申报时间|受理|截止|提交|申报期/u.test(text) || PERIOD.test(text)) continue;
    const [opens, closes] = findDates(text);
    if (opens && closes && opens.date <= closes.date)
      return { clause: id, opens: `${opens.date}T${opens.time ?? "00:00"}`, closes: `${closes.date}T${closes.time ?? "23:59"}` };
  }
  return undefined;
}

const PERIOD = /(?:执行|实施|项目|研究|资助)(?:期限|周期|期)/u;

type Period = { readonly start: string; readonly end: string };

function periodIn(words: string): Period | undefined {
  const text = words.normalize("NFKC");
  // between two days the project begins: neither is its end
  if (/(?:起始|开始)(?:日期|时间|日)[^。;]{0,12}\d{4}年.{2,40}之间/u.test(text)) return undefined;
  const [start, end] = PERIOD.test(text) ? findDates(text.slice(text.search(PERIOD))) : [];
  return start && end && start.date < end.date ? { start: start.date, end: end.date } : undefined;
}

const periodOf = (clauses: readonly DraftClause[]): Period | undefined => clauses.map(({ words }) => periodIn(words)).find((found) => found !== undefined);

/** Telephone numbers of the call. */
const phonesIn = (text: string): readonly string[] => {
  const plain = text.normalize("NFKC");
  const from = plain.search(/(?:咨询|联系|服务)(?:电话|热线)|(?:业务|技术|申报)(?:咨询|支持)/u);
  const found = plain.slice(Math.max(0, from), from + 300).matchAll(/(?<![\d-])(?:0\d{2,3}-\d{3,4} ?\d{4}|\d{8,12})(?!\d)/g);
  return from < 0 ? [] : [...new Set([...found].map(([number]) => number))];
};

/** Rules from the numbers of the clauses, and advice for the others; each under the topic whose clause it is. */
function rulesOf(clauses: readonly DraftClause[], topics: readonly Topic[], filing: Filing | undefined): readonly object[] {
  return clauses.flatMap(({ id, place, heading, words }): readonly object[] => {
    if (clauses.some((other) => other.id.startsWith(`${id}-`)) && words.length <= heading.length + 12) return [];
    const topic = topics.filter(({ clause }) => clause !== "" && (id === clause || id.startsWith(`${clause}-`) || clause.startsWith(`${id}-`)));
    const base = { topics: topic.length > 0 ? topic.map((one) => one.id) : "all", cites: [{ clause: id }] };
    if (filing?.clause === id) {
      const check = { kind: "filingWindow", opens: filing.opens, closes: filing.closes };
      return [
        {
          id: "filing-window",
          title: "网上填报时间",
          ...base,
          topics: "all",
          check,
          say: { met: "在填报时间之内。", "not-met": "已过截止时间。", advice: "填报尚未开始。" },
        },
      ];
    }
    const period = periodIn(words);
    const [, most] = /(?:每项|单项|每个项目)[^。；]{0,12}不超过(\d+)万元/u.exec(words.normalize("NFKC")) ?? [];
    const found = [
      ...(period === undefined
        ? []
        : [
            {
              id: `period-${id}`,
              title: "执行期限",
              ...base,
              field: "period",
              check: { kind: "periodExactly", ...period },
              say: { met: "执行期限与指南一致。", "not-met": "执行期限超出 ((from)) 至 ((to))。", advice: "执行期限短于指南所定。" },
            },
          ]),
      ...(most === undefined
        ? []
        : [
            {
              id: `cap-${id}`,
              title: "申请资助不超过上限",
              ...base,
              field: "budget.grant",
              check: { kind: "grantAtMost", limit: Number(most) * 10_000 },
              say: { met: "申请资助 ((grant 万元))，不超过 ((limit 万元))。", "not-met": "申请资助 ((grant 万元))，超过 ((limit 万元))。" },
            },
          ]),
    ];
    if (found.length > 0) return found;
    return [{ id: `see-${id}`, title: heading, ...base, check: { kind: "advise" }, say: { advice: `请对照${place}核对。` } }];
  });
}
