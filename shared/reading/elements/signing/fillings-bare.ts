import type { BodyLine } from "../../body-lines.ts";
import { reworded } from "./sign-line.ts";

/** 姓名：【谌九皋】, 【2026】年【5】月【6】日, Date: [28] [April] [2026]: what a form was filled in with, between the brackets that it has for it. */
const FILLING = /(?<=[:：年月\]】]\s*|^\s*(?=[【[]\d{4}[\]】]\s*年))[【[]\s*([^【】[\]]{1,60}?)\s*[】\]](?=\s*(?:$|[年月日【[]))/gu;

/** The lines without such brackets. */
export function withFillingsBare(lines: readonly BodyLine[]): readonly BodyLine[] {
  const bare = lines.map((line) => {
    const text = /[【[]/u.test(line.text) ? line.text.replace(FILLING, "$1") : line.text;
    return text === line.text ? line : reworded(line, text);
  });
  return bare.some((line, at) => line !== lines[at]) ? bare : lines;
}
