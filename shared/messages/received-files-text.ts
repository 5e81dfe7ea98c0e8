const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** What a hand-over gave the attachments of a case that is here, a line for each kind; none where all of them were here. */
export const receivedFilesText = ({
  added,
  beside,
}: {
  readonly added: readonly string[];
  readonly beside: readonly { readonly file: string; readonly as: string }[];
}): readonly string[] => [
  ...(added.length === 0 ? [] : [`补上缺少的附件 ${added.length} 个：${added.map(nameOf).join("、")}。`]),
  ...beside.map(({ file, as }) => `附件“${nameOf(file)}”与收到的不同，没有覆盖；收到的放在旁边，名为“${nameOf(as)}”。请打开核对，需要时在项目中改用收到的。`),
];
