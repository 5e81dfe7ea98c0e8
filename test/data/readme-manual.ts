import type { ManualBlock, ManualChapter } from "../../renderer/help/manual-words.ts";

/** The marks in README.md between which the manual stands. */
const BEGIN = "<!-- 手册开始：由 npm run manual 写出，改动请写进 renderer/help/manual-words.ts -->";
const END = "<!-- 手册结束 -->";

/** README.md with the manual in its place. Throws where the marks are missing. */
export function readmeWith(readme: string, chapters: readonly ManualChapter[]): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error("README.md has lost the marks of the manual");
  return `${readme.slice(0, from)}${BEGIN}\n${chapters.map(chapterText).join("\n")}\n\n${readme.slice(to)}`;
}

const chapterText = ({ title, blocks }: ManualChapter) => `\n### ${title}\n\n${blocks.map(blockText).join("\n\n")}`;

function blockText(block: ManualBlock): string {
  switch (block.kind) {
    case "words":
      return plain(block.words);
    case "list":
      return block.items.map((item) => `- ${plain(item)}`).join("\n");
    case "steps":
      return block.items.map((item, index) => `${index + 1}. ${plain(item)}`).join("\n");
    case "pairs":
      return block.pairs.map(([name, words]) => `- **${plain(name)}**：${plain(words)}`).join("\n");
    case "picture":
      return `![${plain(block.shows)}](renderer/help/pictures/${block.name}.webp)`;
  }
}

/** Signs that Markdown would read as its own. */
const plain = (words: string) => words.replace(/[\\*_`<>]/g, "\\$&");
