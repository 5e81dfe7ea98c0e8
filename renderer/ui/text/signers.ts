/** Words of who signs an agreement, in 协议核对. */
export const signersText = {
  doubts: {
    "same-person": (name: string, who: string, other: string) => `“${name}”同时是${who}和${other}的签字人。签字栏可能左右看串，请对照原件，用“手工填写”改正。`,
    "other-unit": (unit: string, who: string, other: string) => `${who}的签字旁是“${unit}”，像是${other}。签字栏可能左右看串，请对照原件，用“手工填写”改正。`,
  },
  doubted: "签字人存疑，请展开核对",
  notLegal: (legal: string) => `签字人不是法定代表人${legal}，如为授权代表，请留存授权书`,
  renamedTo: (was: string, now: string) => `名称与填写的不同：确认时是“${was}”，现填“${now}”`,
  renamedFrom: (was: string, now: string) => `名称与填写的不同：确认时是“${was}”，现填“${now}”。仍是这一方的，请再确认；不是的，请改填写或换协议。`,
  unsigned: "由人看过原件（读取时未见手写签名）",
  stillSigns: "仍是这一方",
  signer: "签字人姓名",
  signerDate: "签署日期",
  signerUnit: "签字单位",
  signerUnitOf: (name: string) => `${name}的签字单位`,
  printedUnit: (unit: string) => `原件写作“${unit}”`,
  signerOf: (name: string) => `${name}的签字人姓名`,
} as const;

/** Words of what the file of an agreement says otherwise, or not at all. */
export const fileSaysText = {
  keepMine: "保留我填的",
  takeFile: "改用材料的",
  enterTakesNeither: "请对照原件选定，Enter 不代选",
  putRight: "填错的，请在“手工填写”里改正",
  enterConfirmsNone: "未见的不能用 Enter 确认：看过原件，按 Y 或 M",
  enterConfirmsNoDoubt: "没把握的不能用 Enter 确认：看过原件，按 Y",
  uncertain: {
    name: "签字人姓名没读准，请对照原件上的字改正；无误的，按 Y 确认",
    date: "签署日期没读准，请对照原件改正；无误的，按 Y 确认",
    term: "期限没读准，请对照原件；无误的，按 Y 确认",
  },
  toName: "核对姓名",
  unseenSoFar: "这一项是填写的，读取停止前没有读到：请看原件，看到了再确认。",
  unseen: "这一项是填写的，在现在这份文件里没有读到：请对照原文，看到了再确认。",
  seenInFile: "原文里有，确认",
  /** of what is settled */
  change: "更改",
  changeOf: (name: string) => `更改“${name}”`,
} as const;

/** What has no open line any more: a person confirmed it in view of the file, or entered it while the file is not read. */
export const decidedWord = (isEntered: boolean): string => (isEntered ? "已填" : "已确认");
export const allStand = (isEntered: boolean): string => `全部${decidedWord(isEntered)}`;
