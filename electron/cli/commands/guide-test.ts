import type { Difference, SituationResult } from "../../../shared/authoring/situations.ts";
import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { onlyPath } from "../arguments.ts";
import type { Command } from "../command.ts";
import { faulty } from "./guide-check.ts";

export const guideTestCommand: Command = {
  name: "guide test",
  usage: ["文件夹|ZIP [--json]"],
  help: "运行指南自带的情形（tests/*.yaml）：每个情形的答案得出的结论与所写的是否一致。",
  options: [],
  run: async (input) => {
    const place = onlyPath(input, "指南的文件夹或 ZIP");
    if (!place.ok) return place;
    const { readAuthoredGuide } = await import("../../library/guides/authored-guide.ts");
    const read = await readAuthoredGuide(place.value);
    if (!read.ok) return read.error.kind === "guide-invalid" ? ok(faulty(read.error)) : read;
    const { runSituation } = await import("../../../shared/authoring/situations.ts");
    const { guide, situations } = read.value;
    const results = situations.flatMap(({ file, content }) => content.situations.map((one): Result => ({ file, ...runSituation(one, content, guide) })));
    const failed = results.filter(({ passed }) => !passed).length;
    const tested = new Set(
      situations.flatMap(({ content }) => content.situations.flatMap(({ expect = {} }) => Object.keys(expect).map((key) => key.split("@")[0]))),
    );
    const untested = [...new Set(guide.rules.map(({ id }) => id))].filter((id) => !tested.has(id));
    return ok({
      json: { situations: results, passed: results.length - failed, failed, untested },
      lines: [
        ...results.flatMap(resultLines),
        ...(results.length === 0
          ? ["没有情形。请在 tests 文件夹中写 情形.yaml。"]
          : ["", `${results.length} 个情形，${results.length - failed} 个通过，${failed} 个不通过。`]),
        ...(untested.length === 0 ? [] : [`还没有情形的规则 ${untested.length} 条：${untested.join("、")}。`]),
      ],
      exitCode: failed === 0 && results.length > 0 ? EXIT.done : EXIT.notReady,
    });
  },
};

type Result = SituationResult & { readonly file: string };

function resultLines({ file, name, topic, passed, differences, problems }: Result): readonly string[] {
  return [
    `${passed ? "通过" : "不通过"}  ${file}  专题 ${topic}：${name}`,
    ...problems.map(({ path, problem }) => `    ${path}：${problem}`),
    ...differences.map(
      ({ about, expected, found, message }: Difference) => `    ${about}：应为 ${expected}，现为 ${found}${message === undefined ? "" : `。${message}`}`,
    ),
  ];
}
