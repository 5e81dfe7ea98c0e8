import { stderr } from "node:process";
import { ok } from "../../../shared/errors.ts";
import { errorFile, errorText } from "../../../shared/messages/error-text.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { noPositionals } from "../arguments.ts";
import type { Command } from "../command.ts";

export const guidesCommand: Command = {
  name: "guides",
  usage: ["[--json]"],
  help: "列出已安装的申报指南和它们的专题。",
  options: [],
  run: async (input) => {
    const none = noPositionals(input);
    if (!none.ok) return none;
    const { readGuides } = await import("../../library/guides/guides.ts");
    const installed = await readGuides();
    const guides = installed.guides.map(({ id, title }) => ({ id, title }));
    const problems = installed.problems.map((problem) => ({ file: errorFile(problem), message: errorText(problem) }));
    for (const { message } of problems) stderr.write(`${message}\n`);
    return ok({
      json: problems.length === 0 ? { guides } : { guides, problems },
      lines: installed.guides.flatMap(({ id, title, topics }) => [
        `${id}\t${title}`,
        ...topics.map((topic) => `  --topic ${topic.id}\t${topic.name}：${topic.title}`),
      ]),
      // a broken file is an input that cannot be read, and the good ones are listed all the same
      exitCode: problems.length === 0 ? EXIT.done : EXIT.inputUnreadable,
    });
  },
};
