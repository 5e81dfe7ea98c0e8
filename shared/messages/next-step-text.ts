/** The next step of a case: what to do, and about what. */
export const nextStepText = {
  supply: (about: string) => `补${about}`,
  fill: (about: string) => `填${about}`,
  /** of a question of yes or no */
  decide: (question: string) => `确认${question}`,
  add: (about: string) => `增加${about}`,
  correct: (about: string) => `改正${about}`,
  check: (about: string) => `核实${about}`,
  adjust: (about: string) => `调整${about}`,
  raise: (about: string) => `补足${about}`,
  lower: (about: string) => `调低${about}`,
  extend: (about: string) => `延长${about}`,
  renew: (about: string) => `重做${about}`,
  replace: (about: string) => `更换${about}`,
  complete: (about: string) => `补全${about}`,
  register: (about: string) => `登记${about}`,
  seal: (about: string) => `为${about}用印`,
  sealAgain: (about: string) => `重新为${about}用印`,
  confirmSeal: (about: string) => `确认${about}的用印`,
  finishSigning: "办完协议签署",
  /** of a case in which nothing else is left to do before it is built */
  checkPapers: (count: number) => `核对 ${count} 件材料`,
  unitReview: "请单位审核",
  askAfterClosing: "咨询截止后的安排",
  supplyAgreement: "补合作协议",
  agreeOn: (about: string) => `与合作方约定${about}`,
  /** with what is wrong, and of whom */
  because: (step: string, reason: string) => `${step}：${reason}`,
} as const;
