import type { Change } from "./compare-texts.ts";

/** What changed, place by place, for a colleague: 项目负责人：沈喆 → 䶮喆·Anna. Of more than `most` places the rest is counted. */
export function changesInWords(changes: readonly Change[], most = 3): string {
  const places = placesOf(changes);
  const told = places.slice(0, most).map(({ label, old, now }) => `${label}${quoted(old, label)} → ${quoted(now, label)}`);
  return `${told.join("；")}${places.length > most ? `；等 ${places.length} 处` : ""}`;
}

type Place = { readonly label: string; readonly old: string; readonly now: string };

/** Where one phrase ends and another begins. */
const EDGE = /[\s，。：；、“”‘’（）()《》:;,…]/u;
/** `项目负责人：` right before a change says what it is. */
const LABEL = /([\p{Script=Han}]{2,10}：)$/u;
/** Characters of a phrase around a change that are told with it, and of one side of a change at most. */
const [PHRASE, LONGEST] = [8, 40];

function placesOf(changes: readonly Change[]): readonly Place[] {
  const places: Place[] = [];
  let [before, old, now] = ["", "", ""];
  const end = (after: string) => {
    if (old === "" && now === "") return;
    const [head, tail] = [upToEdge(before, "end"), upToEdge(after, "start")];
    places.push({ label: LABEL.exec(before.slice(0, before.length - head.length))?.[1] ?? "", old: head + old + tail, now: head + now + tail });
    [old, now] = ["", ""];
  };
  for (const { kind, text } of changes) {
    if (kind === "gone") old += text;
    else if (kind === "come") now += text;
    else if ((old !== "" || now !== "") && text.length <= PHRASE && !EDGE.test(text) && text !== changes.at(-1)?.text) {
      // a few letters that stayed between two changes of one phrase
      old += text;
      now += text;
    } else {
      end(text);
      before = text;
    }
  }
  end("");
  return places;
}

/** The rest of the phrase that a change stands in; nothing where it is long: then the change is told alone. */
function upToEdge(text: string, side: "start" | "end"): string {
  const letters = side === "start" ? [...text] : [...text].reverse();
  const edge = letters.findIndex((letter) => EDGE.test(letter));
  const phrase = edge < 0 ? letters : letters.slice(0, edge);
  if (phrase.length > PHRASE) return "";
  return (side === "start" ? phrase : phrase.reverse()).join("");
}

function quoted(words: string, label: string): string {
  const plain = words.replace(/\s+/gu, " ").trim();
  const short = [...plain].length > LONGEST ? `${[...plain].slice(0, LONGEST).join("")}……` : plain;
  if (short === "") return "（无）";
  return label === "" ? `“${short}”` : short;
}
