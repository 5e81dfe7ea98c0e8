import type { Paragraph } from "../reading/paragraphs.ts";
import { placeIn } from "../reading/translation/place.ts";
import type { PlacedFact } from "./contact-labels.ts";
import type { PartnerEntry } from "./partner-entries.ts";

const MONTH = "((?:19|20)\\d{2})\\s*年(?:\\s*(\\d{1,2})\\s*月)?(?:份)?";
/** 双方自2019年起联合培养研究生, 与外方从2018年5月开始合作, 合作始于2017年; the years of a plan are none. */
const SINCE = [
  new RegExp(`(?:双方|中外|两(?:校|院|所|家|个?单位)|[与和同][^，。；,;]{2,40}?)[^。；;，,]{0,6}[自从]\\s*${MONTH}\\s*(?:起|以来|开始|至今)`, "gu"),
  new RegExp(`[自从]\\s*${MONTH}\\s*(?:起|以来|开始)[，,]?\\s*(?:双方|两(?:校|院|所|家|个?单位)|[与和同])[^。；;]{0,40}(?:合作|联合|共同|交流)`, "gu"),
  new RegExp(`合作(?:关系)?(?:最早|即|就)?(?:开?始于|起始于|起步于|起始(?:时间|年月)\\s*[:：]?|开始时间\\s*[:：]?|建立于)\\s*${MONTH}`, "gu"),
];
const COOPERATES = /合作|联合|共同|交流|互访|共建/u;
const PLANNED = /拟|将|计划|本项目|执行期|实施期/u;

/** Since when both sides work together, as a report of our own tells it: with each partner that its sentence names; where it tells several years of one a person chooses. @param partners that the report lists */
export function cooperationSince(paragraphs: readonly Paragraph[], partners: readonly Pick<PartnerEntry, "names">[] = []): readonly PlacedFact[] {
  const found = paragraphs.flatMap((paragraph) =>
    SINCE.flatMap((form) =>
      [...paragraph.text.matchAll(form)].flatMap(({ 0: all, 1: year = "", 2: month, index }): readonly PlacedFact[] => {
        const before = /[^。；;]*$/u.exec(paragraph.text.slice(0, index))?.[0] ?? "";
        const behind = /^[^。；;]*/u.exec(paragraph.text.slice(index))?.[0] ?? "";
        const clause = `${/[^。；;，,]*$/u.exec(before)?.[0] ?? ""}${all}${/^[^。；;，,]*/u.exec(behind.slice(all.length))?.[0] ?? ""}`;
        if (!COOPERATES.test(behind) || PLANNED.test(`${before}${all}`)) return [];
        const value = month === undefined ? year : `${year}-${month.padStart(2, "0")}`;
        const [named, ...others] = partners.filter(({ names }) => names.some((name) => clause.includes(name)));
        const fact: PlacedFact = { field: "partner.cooperatingSince", value, place: placeIn(paragraph, index, index + all.length) };
        return named && others.length === 0 ? named.names.map((party) => ({ ...fact, party })) : [fact];
      }),
    ),
  );
  const values = found.filter(({ value, party }, at) => found.findIndex((one) => one.value === value && one.party === party) === at);
  const isOpen = ({ party }: PlacedFact) => values.filter((one) => one.party === party || one.party === undefined || party === undefined).length > 1;
  return values.map((one) => (isOpen(one) ? { ...one, isUnsure: true as const } : one));
}
