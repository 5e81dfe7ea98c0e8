import type { BodyLine } from "../../body-lines.ts";
import { folded } from "../../folded.ts";
import { callNames, type Party } from "../../parties.ts";
import { reworded } from "./sign-line.ts";

/** A line of a block of signatures, and no sentence. */
const LONGEST = 64;
/** 签字人：Jane Smith董事, 代表Jane Smith, 院长President: words of both scripts, of which a name or a label has its capital. */
const BEHIND_LATIN = /(?<=\p{Script=Latin}{2}|\p{Lu}\.)(?=\p{Script=Han}{2})/gu;
const BEHIND_HAN = /(?<=\p{Script=Han})(?=\p{Lu}(?:\p{Ll}|\.\s?\p{Lu}))/gu;
/** 沈致远/Shen Zhiyuan */
const AT_SLASH = /(?<=\p{Script=Han}{2})\s?[/／]\s?(?=\p{Lu}\p{Ll})/gu;
/** 中心ForCCE:, For theFoundation: what a party is called behind the words that say for whom. */
const FOR_GLUED = /(?<![\p{Script=Latin}])(For(?: ?the)?)(?=\p{Lu})([^:：]{2,40})/u;

/** 司徒鹤鸣., Date _: what an engine took for a mark behind a name or a label. */
const SCRAP_BEHIND = /(?<=(?:^|[:：]\s*)\p{Script=Han}{2,4})\s?[.,'’"“”|_-]+$|(?<=^\p{L}[\p{L} ]{1,24}[:：]?)\s+[.,'’"“”|_—–-]{1,2}$/u;

/** An engine that reads Chinese leaves no blanks where the script changes: the lines of a scan with those that print has there. */
export function withScriptsApart(lines: readonly BodyLine[], parties: readonly Party[]): readonly BodyLine[] {
  const isCalled = (words: string) => parties.some((party) => callNames(party).some((name) => folded(words).trim() === name));
  const apart = lines.map((line) => {
    if (line.confidence >= 1 || line.text.length > LONGEST || /[。；;]\s*$/u.test(line.text)) return line;
    const text = line.text
      .trim()
      .replace(SCRAP_BEHIND, "")
      .replace(BEHIND_LATIN, " ")
      .replace(BEHIND_HAN, " ")
      .replace(AT_SLASH, " / ")
      .replace(FOR_GLUED, (whole, words: string, called: string) => (isCalled(called) ? `${words.replace(/^For ?the$/u, "For the")} ${called}` : whole));
    return text === line.text.trim() ? line : reworded(line, text);
  });
  return apart.some((line, at) => line !== lines[at]) ? apart : lines;
}
