import { fieldName } from "../../../shared/case/field-catalogue.ts";
import { type ChangedAnswer, withAnswerGiven } from "../../../shared/check/set-answer.ts";
import { type FieldProblem, fail, ok } from "../../../shared/errors.ts";
import { questionNames } from "../../../shared/guide/question-names.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import type { Command } from "../command.ts";

const wrongUse = (text: string) => fail({ kind: "wrong-use" as const, problem: { code: "command-line" as const, text } });

export const setCommand: Command = {
  name: "set",
  usage: ["项目 栏目=内容… [--json]"],
  help: "填写或改动答案，如 lead.name=王镕 budget.grant=700000 partners[0].country=DE；“栏目=”后不写内容即删去该答案，写 null 即“没有”。有一项写法不对就一项也不改。",
  options: [],
  run: async (input) => {
    const [path, ...assignments] = input.positionals;
    if (path === undefined || path === "") return wrongUse("缺少参数：申报项目的文件夹或 case.json。");
    if (assignments.length === 0) return wrongUse("缺少参数：栏目=内容，如 lead.name=王镕。");
    const { readCase } = await import("../../library/cases/cases.ts");
    const { findGuide, readGuides } = await import("../../library/guides/guides.ts");
    const { saveCase } = await import("../../library/cases/save-case.ts");
    const read = await readCase(input.path(path));
    if (!read.ok) return read;
    const guide = findGuide(await readGuides(), read.value.case);
    if (!guide.ok) return guide;
    let next = read.value.case;
    const changed: ChangedAnswer[] = [];
    const problems: FieldProblem[] = [];
    for (const assignment of assignments) {
      const split = assignment.indexOf("=");
      if (split < 1) return wrongUse(`“${assignment}”须写作 栏目=内容，如 lead.name=王镕。`);
      const given = withAnswerGiven(next, assignment.slice(0, split).trim(), assignment.slice(split + 1), guide.value);
      if (given.ok) {
        next = given.value.case;
        changed.push(given.value.changed);
      } else problems.push(given.error);
    }
    if (problems.length > 0) return wrongUse(`没有改动：${problems.map(({ problem }) => problem).join("；")}。`);
    const saved = await saveCase({ folder: read.value.folder, base: read.value.base, case: next, now: Date.now() });
    if (!saved.ok) return saved;
    const own = questionNames(guide.value);
    return ok({
      json: { file: read.value.file, changed: changed.map(({ field, before, after }) => ({ field, before: before ?? null, after: after ?? null })) },
      lines: changed.map(({ field, before, after }) => `${fieldName(field, own)}：${shown(before)} → ${shown(after)}`),
      exitCode: EXIT.done,
    });
  },
};

const shown = (value: unknown): string =>
  value === undefined ? "（未填）" : value === null ? "没有" : typeof value === "string" ? value : JSON.stringify(value);
