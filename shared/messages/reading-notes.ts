/** What is said before and after a file is read, of memory that may not do and of pages that a person has to read. */

/** A page that was left unread, as `UnreadPage` of a reading. */
type Unread = { readonly page: number; readonly why: "no-engine" | "failed" | "cancelled" };

const listOf = (pages: readonly number[]) => [...new Set(pages)].toSorted((one, other) => one - other).join("、");

/** One sentence for each reason why pages were left unread. `ocr`: pictures were to be recognised. */
export function unreadNotes(unread: readonly Unread[], ocr: boolean): readonly string[] {
  const of = (why: Unread["why"]) => listOf(unread.filter((one) => one.why === why).map(({ page }) => page));
  const [missing, failed, cancelled] = [of("no-engine"), of("failed"), of("cancelled")];
  return [
    ...(missing === ""
      ? []
      : [
          ocr
            ? `未读取文字的页：${missing}。本机缺少识别文字的模型文件，请重新安装本软件；这些页请对照原件手工填写，其余各页不受影响。`
            : `未读取文字的页：${missing}。加 --ocr 可识别扫描页上的文字。`,
        ]),
    ...(failed === "" ? [] : [`没能识别的页：${failed}。请对照原件手工填写，或换一份清楚的扫描件再读。`]),
    ...(cancelled === "" ? [] : [`停止时还没有识别的页：${cancelled}。`]),
  ];
}

/** What is to be said before text is recognised on a machine with less free memory than it takes (both in bytes); `undefined`: it does. */
export function memoryNote(free: number, needed: number): string | undefined {
  if (free >= needed) return undefined;
  return `本机可用内存约 ${Math.round(free / 1e6)} MB，识别文字约需 ${Math.round(needed / 1e6)} MB，可能很慢；请先关闭其他程序。`;
}
