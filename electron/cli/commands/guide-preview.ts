import { ok } from "../../../shared/errors.ts";
import { EXIT } from "../../../shared/messages/exit-codes.ts";
import { formatMoment } from "../../../shared/text/moment.ts";
import { AT_OPTION, momentOption, OUT_OPTION, onlyPath, requiredPath, textOption } from "../arguments.ts";
import type { Command } from "../command.ts";
import { faulty } from "./guide-check.ts";
import { guideAt } from "./guide-diff.ts";

export const guidePreviewCommand: Command = {
  name: "guide preview",
  usage: ["文件夹|ZIP --at 日期 --out 文件.html [--against 指南] [--json]"],
  help: "写出一个网页，供讨论和打印：问什么、每条规则怎样说、附件次序、文书样子、情形，以及与另一份指南的不同。网页不含程序，不联网。",
  options: [
    { ...AT_OPTION, help: "按此时刻预览，如 2027-05-20；不写则用当前时间" },
    { ...OUT_OPTION, value: "文件.html", help: "写到此文件（替换已有的）" },
    { name: "against", value: "指南", help: "与这份比较：文件夹、ZIP、文件，或已安装的编号" },
  ],
  run: async (input) => {
    const place = onlyPath(input, "指南的文件夹或 ZIP");
    if (!place.ok) return place;
    const out = requiredPath(input, "out");
    if (!out.ok) return out;
    const moment = momentOption(input);
    if (!moment.ok) return moment;
    const { readAuthoredGuide } = await import("../../library/guides/authored-guide.ts");
    const read = await readAuthoredGuide(place.value);
    if (!read.ok) return read.error.kind === "guide-invalid" ? ok(faulty(read.error)) : read;
    const named = textOption(input, "against");
    const against = named === undefined ? undefined : await guideAt(named, input);
    if (against !== undefined && !against.ok) return against;
    const { previewGuide } = await import("../../../shared/authoring/preview-guide.ts");
    const { writeAtomically } = await import("../../files/atomic-write.ts");
    const { guide, situations } = read.value;
    const html = previewGuide({
      guide,
      situations,
      at: textOption(input, "at") ?? formatMoment(moment.value),
      moment: moment.value,
      ...(against !== undefined && { against: against.value }),
    });
    const written = await writeAtomically(out.value, html);
    if (!written.ok) return written;
    return ok({
      json: {
        file: out.value,
        id: guide.id,
        edition: guide.edition,
        ...(against !== undefined && { against: `${against.value.id}@${against.value.edition}` }),
      },
      lines: [`已写出：${out.value}。可用浏览器打开、打印。`],
      exitCode: EXIT.done,
    });
  },
};
