import { formatMoment, type Moment } from "../text/moment.ts";

/** `20260525_1000`, or the date alone: for names of files. */
const stamp = (moment: Moment): string => formatMoment(moment).slice(0, 16).replace(/[-:]/g, "").replace("T", "_");

/** Names of the files that the program puts into a workspace, by the moment (Shanghai) at which they are written. */
export const workspaceFiles = {
  /** whether a name is one of these: a page may have no other file of a workspace opened */
  isOurs: (name: string) => /^(?:总览|批次报告|用印包|上传清单|空白表样|问题表)(?:_[\d_]+)?\.(?:xlsx|pdf)$/u.test(name),
  batch: (moment: Moment) => `批次报告_${stamp(moment)}.xlsx`,
  printPack: (moment: Moment) => `用印包_${stamp(moment)}.pdf`,
  uploadLists: (moment: Moment) => `上传清单_${stamp(moment)}.pdf`,
  template: "空白表样.xlsx",
  problems: (moment: Moment) => `问题表_${stamp(moment)}.xlsx`,
  overview: (moment: Moment) => `总览_${stamp(moment)}.xlsx`,
} as const;
