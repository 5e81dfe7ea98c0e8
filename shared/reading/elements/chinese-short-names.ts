import type { Clause } from "../clauses.ts";
import { folded } from "../folded.ts";
import type { Paragraph } from "../paragraphs.ts";
import type { Party } from "../parties.ts";
import { countriesIn } from "../values/named-countries.ts";
import { PLACE_IN_FRONT } from "../vocabulary/chinese-places.ts";

/** What a Chinese text calls its parties though nothing says so. */

const KIND = /(?:公司|集团|中心|研究院|研究所|大学|学院|医院|院|所|站)$/u;
const LONGEST_HEAD = 4;
const FEWEST = 2;

/** 青阳光子技术研究中心, of 上海青阳光子技术研究中心: the name in Chinese without its place and what stands in brackets. */
const plain = ({ name }: Party) => (/^\p{Script=Han}/u.test(name) ? folded(name).replace(/\([^()]*\)/gu, "") : "");
/** The same without the city or the country in front. */
function withoutPlace(name: string): string {
  const [country] = countriesIn(name);
  return country?.from === 0 && country.to < name.length ? name.slice(country.to) : name.replace(PLACE_IN_FRONT, "");
}
const headsOf = (name: string) => [2, 3, LONGEST_HEAD].map((length) => name.slice(0, length)).filter((head) => /^\p{Script=Han}{2,4}$/u.test(head));

/** 青阳中心 for 上海青阳光子技术研究中心, 上海方面 where one party alone is there: called so twice, and no other party begins with these words. */
export function withShortNames(all: readonly Party[], paragraphs: readonly Paragraph[]): readonly Party[] {
  const text = paragraphs.map((one) => one.folded).join("\n");
  const parties = withoutShortOnes(all, text);
  return parties.map((party) => {
    const whole = plain(party);
    const kind = KIND.exec(whole)?.[0];
    if (kind === undefined) return party;
    const others = parties.filter((one) => one !== party).map(plain);
    const isOwn = (head: string) => !others.some((other) => other.startsWith(head) || other.replace(PLACE_IN_FRONT, "").startsWith(head));
    const bare = withoutPlace(whole);
    const isBare = bare !== whole && bare.length > 3 && !others.some((other) => other.includes(bare)) && text.split(bare).length > text.split(whole).length;
    const heads = [...headsOf(bare), ...headsOf(whole)].filter(isOwn);
    const called = heads.flatMap((head) => [`${head}${kind}`, `${head}${kind.slice(-1)}`, `${head}方面`]);
    const aliases = [...called.filter((one) => !whole.endsWith(one) && text.split(one).length > FEWEST), ...(isBare ? [bare] : [])];
    return aliases.length === 0 ? party : { ...party, aliases: [...new Set([...party.aliases, ...aliases])] };
  });
}

/** “九龙江学院” beside 越南九龙江水产与环境学院: what the text calls a party in quotes, by its first words and its kind, is no other party. */
function withoutShortOnes(parties: readonly Party[], text: string): readonly Party[] {
  const isShortOf = (short: Party, party: Party) => {
    const [own, whole] = [plain(short), withoutPlace(plain(party))];
    const kind = KIND.exec(own)?.[0] ?? own;
    const head = own.slice(0, own.length - kind.length);
    return own.length < whole.length && head.length >= FEWEST && whole.startsWith(head) && whole.endsWith(kind) && IN_QUOTES(own).test(text);
  };
  const longOf = new Map(parties.flatMap((short) => parties.filter((party) => isShortOf(short, party)).map((party) => [short, party] as const)));
  return parties.flatMap((party) => {
    if (longOf.has(party)) return [];
    const called = [...longOf].flatMap(([short, whole]) => (whole === party ? [folded(short.name), ...short.aliases] : []));
    return called.length === 0 ? [party] : [{ ...party, aliases: [...new Set([...party.aliases, ...called])] }];
  });
}
const IN_QUOTES = (name: string) => new RegExp(`[“"「『]${name}[”"」』]`, "u");

/** 大学承担机理研究 where one party alone is a 大学: its kind as a subject, which is told of it twice. */
export function kindsAsSubjects(clauses: readonly Clause[], parties: readonly Party[]): readonly { readonly words: RegExp; readonly party: string }[] {
  const kinds = parties.map((party) => SUBJECT_KIND.exec(plain(party))?.[0]);
  const texts = clauses.flatMap(({ statements }) => statements.map((one) => one.folded));
  return kinds.flatMap((kind, index) => {
    if (kind === undefined || kinds.filter((one) => one === kind).length > 1) return [];
    const words = new RegExp(`(?<=^|[,;:。、由])${kind}(?=${DOES})`, "gu");
    return texts.filter((text) => text.search(words) >= 0).length < FEWEST ? [] : [{ words, party: String(index) }];
  });
}
const SUBJECT_KIND = /(?:公司|集团|中心|研究院|研究所|大学|学院|医院|研究站)$/u;
const DOES = "(?:应当?|须|将|负责|承担|完成|牵头|主持|组织|开展|进行|研制|设计|建立|提供|投入|出资|派出?|安排|开放|拨付|每年)";
