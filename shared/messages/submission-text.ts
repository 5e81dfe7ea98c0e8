/** What the page before the submission says, and the message that it copies. */
export const submissionText = {
  signedOn: (agreement: string, pages: readonly number[]) => `${agreement}${/\p{Script=Latin}$/u.test(agreement) ? " " : ""}第 ${pages.join("、")} 页`,
  agreement: (number: number) => `协议${number}`,
  noFiles: "生成附件包后再核对",
  filesOf: (files: number, pages: number) => `${files} 个文件，共 ${pages} 页`,
  request: ({
    name,
    title,
    closes,
    place,
    words,
  }: {
    readonly name: string;
    readonly title: string;
    readonly closes: string;
    readonly place: string;
    readonly words: string;
  }) =>
    [
      `${name === "" ? "" : `${name}：`}“${title}”已在网上填报完毕，请在 ${closes} 以前完成单位网上审核并提交。`,
      `指南（${place}）：“${words}”，以单位提交的时间为准。`,
      "如被退回，请马上告诉我，改好后还要再由单位提交一次。",
    ].join("\n"),
} as const;
