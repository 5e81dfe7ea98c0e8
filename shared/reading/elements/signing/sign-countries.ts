import { folded } from "../../folded.ts";
import type { Party } from "../../parties.ts";
import { countryOfSide } from "../../values/named-countries.ts";
import type { SignSide } from "./sign-line.ts";

/** For the Chinese Side, Hungarian partner:, 中方代表：, 外方（签字）：: a side told by its country alone. */
const LATIN_SIDE =
  /^(?:(?:signed |executed )?(?:for and on behalf of|for|on behalf of|pour|fur|por|per) )?(?:the |la |le |die |das |der |el )?(?<country>[a-z]+(?: [a-z]+)?)[ -](?:side|party|partner|institution|participant|team|partie|seite|partei|parte)\s*[:：,]?$/u;
const CHINESE_SIDE = /^(?:代表)?(?<country>[中外]|\p{Script=Han}{2,6})方(?=\s*(?:代表|负责人|签|[(（:：]|$))/u;

/** The one party of the country by which a side is called; 外方 is the one that is not in China. */
export function byCountry({ lines }: Pick<SignSide, "lines">, parties: readonly Party[]): Party | undefined {
  const words = lines.map(({ text }) => {
    const own = folded(text).trim();
    return (LATIN_SIDE.exec(own) ?? CHINESE_SIDE.exec(own))?.groups?.country;
  });
  const word = words.find((one) => one !== undefined);
  if (word === undefined) return undefined;
  const code = word === "中" ? "CN" : word === "外" ? undefined : countryOfSide(word);
  if (code === undefined && word !== "外") return undefined;
  const fits = parties.filter(({ country }) => country !== undefined && (word === "外" ? country !== "CN" : country === code));
  return fits.length === 1 ? fits[0] : undefined;
}
