/** What the screens say where two versions are made one. */
export const words = {
  question: "内容",
  unset: "（未填）",
  noItem: "（没有此项）",
  differences: (count: number) => `${count} 处不同`,
  takeOf: (about: string, side: string) => `${about}：采用${side}`,
  allOwn: "全部保留屏幕上的版本",
  allReceived: (side: string) => `全部改用${side}`,
  merge: "合成一份，保存",
  both: "两份原样留在历史里，随时可回到任一份。",
};
