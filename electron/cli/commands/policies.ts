import { stderr } from "node:process";
import { ok } from "../../../shared/errors.ts";
import { errorFile, errorText } from "../../../shared/messages/error-text.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { citePolicy, setWords } from "../../../shared/policies/cite-policy.ts";
import { newestEditions } from "../../../shared/policies/newest-editions.ts";
import { indexPolicies, searchPolicies } from "../../../shared/policies/search-policies.ts";
import type { Command } from "../command.ts";

export const policiesCommand: Command = {
  name: "policies",
  usage: ["[SEARCH] [--json]"],
  help: "在政策文件中查找条款；不写查找的词，列出已安装的政策文件。",
  options: [],
  run: async (input) => {
    const { readPolicies } = await import("../../library/guides/policies.ts");
    const installed = await readPolicies();
    const problems = installed.problems.map((problem) => ({ file: errorFile(problem), message: errorText(problem) }));
    for (const { message } of problems) stderr.write(`${message}\n`);
    const query = input.positionals.join(" ").trim();
    const hits = query === "" ? [] : searchPolicies(indexPolicies(newestEditions(installed.policies)), query);
    const policies = installed.policies.map(({ id, title, documentNumber }) => ({ id, title, documentNumber }));
    const found = hits.map(({ policy, clause }) => ({ policy: policy.id, clause: clause.place, quote: clause.words }));
    const listed = policies.map(({ id, title, documentNumber }) => `${id}\t${title}${documentNumber === undefined ? "" : `\t${documentNumber}`}`);
    const lines = hits.map(({ policy, clause, excerpt }) => {
      const [before, after] = [excerpt.start > 0 ? "……" : "", excerpt.end < clause.words.length ? "……" : ""];
      return `${citePolicy(policy, clause)}\n    ${before}${setWords(clause.words.slice(excerpt.start, excerpt.end))}${after}`;
    });
    return ok({
      json: { ...(query === "" ? { policies } : {}), hits: found, ...(problems.length === 0 ? {} : { problems }) },
      lines: query === "" ? listed : lines.length > 0 ? lines : [`没有找到含有“${query}”的条款。`],
      // a broken file is an input that cannot be read, and the good ones are searched all the same
      exitCode: problems.length === 0 ? EXIT.done : EXIT.inputUnreadable,
    });
  },
};
