/** What a file with some pages of another is called: 协议（第 4–6 页）.pdf, beside the file that it was taken from. */
export function partName(file: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const base = file.replace(/^.*[\\/]/u, "").replace(/\.[^.\s]{1,5}$/u, "");
  return `${base}（第 ${from === to ? from : `${from}–${to}`} 页）.pdf`;
}
