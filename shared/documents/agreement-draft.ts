import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import type { Case, Partner } from "../case/case.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { given } from "../facts/facts.ts";
import { partyNames } from "../facts/party-names.ts";
import { chineseNumeral } from "../text/chinese-number.ts";
import { countryName } from "../text/countries.ts";
import { chineseDate } from "../text/dates.ts";
import type { Block, DocumentContent, Inline } from "./blocks.ts";

/** What is not known yet, marked so that nobody takes it for agreed. */
const OPEN = { zh: "【待定】", en: "[to be agreed]" } as const;

/** A clause in both languages; `element`: that of 申报要求第11条（a） which it holds. */
type Clause = { readonly zh: string; readonly en: string; readonly texts: readonly (readonly [zh: string, en: string])[] };

/**
 * A bilingual draft of a cooperation agreement with every element that 申报要求第11条（a） asks for: names, units and signing dates of
 * both sides, term, content, inputs and division, allocation of intellectual property. Known facts of the case are filled in, the
 * others are marked 【待定】. A draft for a lawyer, no advice. @param partnerId absent: the first partner
 */
export function agreementDraft(theCase: Case, partnerId?: string): DocumentContent {
  const partner = partnerId === undefined ? theCase.partners?.[0] : entryWithId(theCase.partners, partnerId);
  const rows = clausesOf(theCase, partner).flatMap(({ zh, en, texts }, index) => [
    { cells: [cell(`第${chineseNumeral(index + 1)}条　${zh}`, true), cell(`Article ${index + 1}  ${en}`, true)] },
    ...texts.map(([chinese, english]) => ({ cells: [cell(chinese), cell(english)] })),
  ]);
  const table: Block = { kind: "table", columns: [78, 78], head: [{ cells: [cell("中文文本"), cell("English text")] }], rows };
  return {
    id: "agreement-draft",
    ...(partner && { for: partner.id }),
    title: "国际合作协议（草稿）",
    page: { kind: "table-document", mark: "草稿　供律师审定　不构成法律意见" },
    blocks: [
      { kind: "title", lines: [plain("国际合作协议（草稿）"), plain("Cooperation Agreement (Draft)")] },
      table,
      {
        kind: "note",
        label: "注：",
        inlines: plain(
          "本草稿依指南对合作协议的要求编写，含以下要素：签字双方的姓名、单位和签署日期，合作期限、合作内容、各方投入和分工、知识产权分配。标有【待定】之处由双方商定；签署前须由律师审定。",
        ),
      },
      {
        kind: "note",
        label: "　　",
        inlines: plain(
          "This is a draft for review by a lawyer and not legal advice. What is marked [to be agreed] is for the Parties to settle before signature.",
        ),
      },
    ],
  };
}

const plain = (text: string): readonly Inline[] => [{ kind: "text", text }];
const cell = (text: string, label = false) => ({ inlines: plain(text), ...(label && { label }) });

function clausesOf(theCase: Case, partner: Partner | undefined): readonly Clause[] {
  const known = factsOf(theCase, partner);
  const { applicant, applicantLead, partnerZh, partnerEn, countryZh, partnerLead, title, field, start, end } = known;
  const lead = (name: string | undefined, zh: string, en: string): readonly [string, string] => [
    `${zh}负责人：${name ?? OPEN.zh}。`,
    `Lead of ${en}: ${name ?? OPEN.en}.`,
  ];
  return [
    {
      zh: "合作双方",
      en: "Parties",
      texts: [
        [
          `甲方：${applicant ?? OPEN.zh}（中国），地址：${known.address ?? OPEN.zh}。`,
          `Party A: ${OPEN.en} (English name of ${applicant ?? "the applicant"}), China, address: ${OPEN.en}.`,
        ],
        [
          `乙方：${partnerZh ?? OPEN.zh}（${countryZh ?? OPEN.zh}），地址：${OPEN.zh}。`,
          `Party B: ${partnerEn ?? OPEN.en}, country: ${known.countryEn ?? OPEN.en}, address: ${OPEN.en}.`,
        ],
        lead(applicantLead, "甲方", "Party A"),
        lead(partnerLead, "乙方", "Party B"),
      ],
    },
    {
      zh: "合作内容",
      en: "Content of the cooperation",
      texts: [
        [
          `双方就“${title ?? OPEN.zh}”开展联合研究${field === undefined ? "" : `，所属领域为${field}`}。`,
          `The Parties carry out joint research on the project “${title ?? OPEN.en}” (English title: ${OPEN.en}).`,
        ],
        [`研究内容与预期成果：${OPEN.zh}。`, `Research tasks and expected results: ${OPEN.en}.`],
      ],
    },
    {
      zh: "合作期限",
      en: "Term",
      texts: [
        [
          `本协议自${start === undefined ? OPEN.zh : chineseDate(start)}起至${end === undefined ? OPEN.zh : chineseDate(end)}止。期限的延长须由双方书面约定。`,
          `This Agreement is in force from ${start === undefined ? OPEN.en : englishDate(start)} to ${end === undefined ? OPEN.en : englishDate(end)}. It may be prolonged by written agreement of the Parties.`,
        ],
      ],
    },
    {
      zh: "各方投入",
      en: "Inputs of each Party",
      texts: [
        [
          `甲方投入：经费${OPEN.zh}、人员${OPEN.zh}、设备和场地${OPEN.zh}。`,
          `Party A provides: funds ${OPEN.en}, staff ${OPEN.en}, equipment and premises ${OPEN.en}.`,
        ],
        [
          `乙方投入：经费${OPEN.zh}、人员${OPEN.zh}、设备和场地${OPEN.zh}。`,
          `Party B provides: funds ${OPEN.en}, staff ${OPEN.en}, equipment and premises ${OPEN.en}.`,
        ],
      ],
    },
    {
      zh: "分工",
      en: "Division of work",
      texts: [
        [`甲方承担：${OPEN.zh}。`, `Party A carries out: ${OPEN.en}.`],
        [`乙方承担：${OPEN.zh}。`, `Party B carries out: ${OPEN.en}.`],
      ],
    },
    {
      zh: "知识产权分配",
      en: "Allocation of intellectual property",
      texts: [
        [`双方在合作之前各自拥有的知识产权归各自所有。`, `Intellectual property that a Party held before the cooperation remains with that Party.`],
        [`一方单独取得的成果的归属：${OPEN.zh}。`, `Ownership of results achieved by one Party alone: ${OPEN.en}.`],
        [`双方共同取得的成果的归属、份额、申请与费用：${OPEN.zh}。`, `Ownership, shares, filing and costs of results achieved jointly: ${OPEN.en}.`],
        [`成果的使用与收益分配：${OPEN.zh}。`, `Use of results and sharing of benefits: ${OPEN.en}.`],
      ],
    },
    {
      zh: "保密与发表",
      en: "Confidentiality and publication",
      texts: [[`保密的范围与年限、成果发表的程序：${OPEN.zh}。`, `Scope and duration of confidentiality, procedure for publications: ${OPEN.en}.`]],
    },
    {
      zh: "适用法律与争议解决",
      en: "Governing law and disputes",
      texts: [
        [
          `适用法律与争议解决方式：${OPEN.zh}。双方遵守所在国家有关科技伦理、数据安全、生物安全、人类遗传资源和出口管制的规定。`,
          `Governing law and settlement of disputes: ${OPEN.en}. Each Party observes the rules on research ethics, data security, biosafety, human genetic resources and export control that apply to it.`,
        ],
      ],
    },
    {
      zh: "文本",
      en: "Language",
      texts: [[`本协议以中文和英文书就，两种文本${OPEN.zh}。`, `This Agreement is made in Chinese and English; which text prevails: ${OPEN.en}.`]],
    },
    {
      zh: "签署",
      en: "Signature",
      texts: [
        [`甲方（单位）：${applicant ?? OPEN.zh}`, `Party A (institution): ${OPEN.en}`],
        ["签字人姓名：　　　　　　职务：\n签字：\n签署日期：　　　　年　　月　　日", "Name of signatory:               Title:\nSignature:\nDate of signature:"],
        [`乙方（单位）：${partnerZh ?? OPEN.zh}`, `Party B (institution): ${partnerEn ?? OPEN.en}`],
        ["签字人姓名：　　　　　　职务：\n签字：\n签署日期：　　　　年　　月　　日", "Name of signatory:               Title:\nSignature:\nDate of signature:"],
      ].flatMap(([zh = "", en = ""]) => {
        const [chinese, english] = [zh.split("\n"), en.split("\n")];
        return chinese.map((line, index): readonly [string, string] => [line, english[index] ?? ""]);
      }),
    },
  ];
}

function factsOf(theCase: Case, partner: Partner | undefined) {
  const names = partner ? partyNames(partner, "", true) : undefined;
  const country = given(partner?.country) ?? undefined;
  const text = (value: string | null | undefined) => given(value) ?? undefined;
  return {
    applicant: text(theCase.applicant?.name),
    address: text(theCase.applicant?.address),
    applicantLead: text(theCase.lead?.name),
    partnerZh: names?.chinese ?? names?.foreign,
    partnerEn: names?.foreign,
    countryZh: country === undefined ? undefined : countryName(country),
    countryEn: country === undefined ? undefined : englishCountry(country),
    partnerLead: text(partner?.lead),
    title: text(theCase.title),
    field: text(theCase.field),
    start: text(theCase.period?.start),
    end: text(theCase.period?.end),
  };
}

const REGIONS: Readonly<Record<string, string>> = { HK: "Hong Kong, China", MO: "Macao, China", TW: "Taiwan, China" };

function englishCountry(code: string): string | undefined {
  const found = REGIONS[code] ?? Object.entries(english.countries).find(([own]) => own === code)?.[1];
  return typeof found === "string" ? found : found?.[0];
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `2026-08-01` → `1 August 2026`. */
function englishDate(isoDate: string): string {
  const [year = "", month, day] = isoDate.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}
