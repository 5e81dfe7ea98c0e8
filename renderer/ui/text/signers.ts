/** Words of who signs an agreement, in 协议核对. */
export const signersText = {
  doubts: {
    "same-person": (name: string, who: string, other: string) => `“${name}”同时是${who}和${other}的签字人。签字栏可能左右看串，请对照原件，用“手工登记”改正。`,
    "other-unit": (unit: string, who: string, other: string) => `${who}的签字旁是“${unit}”，像是${other}。签字栏可能左右看串，请对照原件，用“手工登记”改正。`,
  },
  doubted: "签字人存疑，请展开核对",
  renamedTo: (was: string, now: string) => `名称与填写的不同：确认时是“${was}”，现填“${now}”`,
  renamedFrom: (was: string, now: string) => `名称与填写的不同：确认时是“${was}”，现填“${now}”。仍是这一方的，请再确认；不是的，请改填写或换协议。`,
  unsigned: "未见手写签名，由人确认",
  stillSigns: "仍是这一方",
  signer: "签字人姓名",
  signerDate: "签署日期",
  signerUnit: "签字单位",
  signerUnitOf: (name: string) => `${name}的签字单位`,
  printedUnit: (unit: string) => `原件写作“${unit}”`,
  signerOf: (name: string) => `${name}的签字人姓名`,
} as const;
