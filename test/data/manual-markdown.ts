import type { ManualBlock, ManualChapter } from "../../renderer/help/manual-words.ts";

/** docs/manual.md: the whole manual as Markdown, with links that lead from docs/ to the pictures of the product. */
export function manualMarkdown(chapters: readonly ManualChapter[]): string {
  return `${HEAD}\n${chapters.map(chapterText).join("\n")}`;
}

const HEAD = `<!-- 由 npm run manual 写出，改动请写进 renderer/help/manual-words.ts；截止时间、热线和网上系统取自申报指南 -->

# 国合申报匣使用手册

与程序里的使用手册（F1）相同。国合申报匣在自己的电脑上运行，不联网；申报材料只存放在您选择的文件夹里。
`;

const chapterText = ({ title, blocks }: ManualChapter) => `## ${title}\n\n${blocks.map(blockText).join("\n\n")}\n`;

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
      return `![${plain(block.shows)}](../renderer/help/pictures/${block.name}.webp)`;
  }
}

/** Signs that Markdown would read as its own. */
const plain = (words: string) => words.replace(/[\\*_`<>]/g, "\\$&");
