import type { Moment } from "../../shared/moment.ts";
import { shanghaiDate } from "../../shared/moment.ts";
import type { Guide } from "../../shared/rules/guide.ts";
import { daysBefore, monthAndDay, writtenMomentText } from "../moment-text.ts";

export type ScheduleStep = {
  readonly label: string;
  readonly note: string;
  readonly date: string;
  readonly when: string;
  readonly state: "past" | "now" | "next";
  readonly firm: boolean;
};

/** Work before the deadline, counted back in days from the close of filing. Only opening and close are the guide's. */
const STEPS: readonly { readonly label: string; readonly note: string; readonly days: number }[] = [
  { label: "合作协议与译件到位", note: "签字双方的姓名、单位、日期，外文附中文译件", days: 14 },
  { label: "集中用印", note: "承诺书、协议影印件、译件一次送齐", days: 9 },
  { label: "扫描归位，逐件核对", note: "核对签字、日期、期限、页数", days: 7 },
  { label: "本单位内部截止", note: "各单位自定，在项目中填写", days: 5 },
  { label: "单位网上审核", note: "给退回修改留出工作日", days: 2 },
];

/** The steps of a call with their dates and where today stands among them. */
export function scheduleOf(guide: Guide, moment: Moment): readonly ScheduleStep[] {
  const { opens, closes } = guide.filing;
  const planned = [
    { label: "网上填报开始", note: "“一网通办”账号可提前注册", date: daysBefore(opens, 0), when: writtenMomentText(opens), firm: true },
    ...STEPS.map(({ label, note, days }) => {
      const date = daysBefore(closes, days);
      return { label, note, date, when: monthAndDay(date), firm: false };
    }),
    { label: "网上填报截止", note: "以申报单位审核提交的时间为准", date: daysBefore(closes, 0), when: writtenMomentText(closes), firm: true },
  ];
  const today = shanghaiDate(moment);
  const current = planned.findIndex((step) => step.date >= today);
  return planned.map((step, index) => ({ ...step, state: current === -1 || index < current ? "past" : index === current ? "now" : "next" }));
}
