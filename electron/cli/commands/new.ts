import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import type { InstalledGuides } from "../../library/guides/guides.ts";
import { onlyPath, textOption } from "../arguments.ts";
import type { Command } from "../command.ts";

export const newCommand: Command = {
  name: "new",
  usage: ["--topic 专题 文件夹 [--guide 编号]"],
  help: "新建一个空的申报项目文件夹。",
  options: [
    { name: "topic", value: "专题", help: "专题的编号；各份指南的专题见 guohe guides" },
    { name: "guide", value: "编号", help: "申报指南的编号（见 guohe guides）；不写则用设有该专题的最新一份" },
  ],
  run: async (input) => {
    const folder = onlyPath(input, "新项目的文件夹");
    if (!folder.ok) return folder;
    const topic = textOption(input, "topic");
    if (topic === undefined) return fail({ kind: "wrong-use", problem: { code: "command-line", text: "缺少 --topic。例：guohe new --topic 2 我的项目" } });
    const { createCase, emptyCase } = await import("../../library/cases/cases.ts");
    const { readGuides } = await import("../../library/guides/guides.ts");
    const guide = chooseGuide(await readGuides(), textOption(input, "guide"), topic);
    if (!guide.ok) return guide;
    const created = await createCase(folder.value, emptyCase(guide.value, topic));
    if (!created.ok) return created;
    const { file, case: theCase } = created.value;
    return ok({
      json: { folder: folder.value, file, id: theCase.id, guide: theCase.guide, topic: theCase.topic },
      lines: [`已新建申报项目：${file}`, `指南：${guide.value.title}；专题：${topic}`],
      exitCode: EXIT.done,
    });
  },
};

/** The named guide, else the latest by date of issue that has the topic. */
function chooseGuide(installed: InstalledGuides, id: string | undefined, topic: string): Result<Guide> {
  const named = installed.guides.find((candidate) => candidate.id === id);
  if (id !== undefined && named === undefined) return fail({ kind: "guide-unknown", guide: id, known: installed.guides.map((known) => known.id) });
  const candidates = named ? [named] : [...installed.guides].sort((a, b) => b.issuedOn.localeCompare(a.issuedOn));
  const guide = candidates.find((candidate) => candidate.topics.some((known) => known.id === topic));
  if (guide) return ok(guide);
  const broken = installed.problems[0];
  if (candidates.length === 0) return fail(broken ?? { kind: "guide-unknown", guide: id ?? "", known: [] });
  const known = [...new Set(candidates.flatMap((candidate) => candidate.topics.map((entry) => entry.id)))];
  return fail({ kind: "wrong-use", problem: { code: "command-line", text: `没有专题“${topic}”。--topic 可用：${known.join("、")}。` } });
}
