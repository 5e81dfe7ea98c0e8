import type { Case, Partner } from "../../shared/case/case.ts";
import { given, isOfRegion, money, outsidePartners, participatingUnits } from "../../shared/facts/facts.ts";
import { partyNames } from "../../shared/facts/party-names.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { countryName } from "../../shared/text/countries.ts";
import { inTenThousands } from "../../shared/text/money.ts";
import type { text } from "../ui/text.ts";

export type OnlineGroup = keyof typeof text.finish.online.groups;
type FieldName = keyof typeof text.finish.online.fields;

/** One field of the online form: what is pasted into it, or where the answer is filled in. */
export type OnlineField = { readonly name: FieldName; readonly value: string | undefined; readonly path: string };

type Group = { readonly group: OnlineGroup; readonly fields: readonly OnlineField[] };

/** What the answers hold for the fields that every online form of the call asks for. Amounts are in 万元, as forms ask for them. */
export function onlineFields(theCase: Case, guide: Guide): readonly Group[] {
  const { applicant, lead, period } = theCase;
  const partners = outsidePartners(theCase);
  const topic = guide.topics.find(({ id }) => id === theCase.topic);
  const { grant, selfFunding, other, sum, statedTotal, international } = money(theCase);
  const field = (name: FieldName, value: string | null | undefined, path: string): OnlineField => ({ name, value: given(value) ?? undefined, path });
  const amount = (name: FieldName, yuan: number | undefined, path: string) => field(name, yuan === undefined ? undefined : plain(yuan), path);
  return [
    {
      group: "project",
      fields: [
        field("title", theCase.title, "title"),
        field("topic", topic && `${topic.name}　${topic.title}`, "topic"),
        field("field", theCase.field, "field"),
        field("start", period?.start, "period.start"),
        field("end", period?.end, "period.end"),
      ],
    },
    {
      group: "applicant",
      fields: [
        field("name", applicant?.name, "applicant.name"),
        field("creditCode", applicant?.creditCode, "applicant.creditCode"),
        field("legalRepresentative", applicant?.legalRepresentative, "applicant.legalRepresentative"),
        field("address", applicant?.address, "applicant.address"),
        field("contact", applicant?.contact?.name, "applicant.contact.name"),
        field("contactPhone", applicant?.contact?.phone, "applicant.contact.phone"),
        field("contactEmail", applicant?.contact?.email, "applicant.contact.email"),
      ],
    },
    {
      group: "lead",
      fields: [
        field("leadName", lead?.name, "lead.name"),
        field("leadTitle", lead?.title, "lead.title"),
        field("leadPhone", lead?.phone, "lead.phone"),
        field("leadEmail", lead?.email, "lead.email"),
      ],
    },
    {
      group: "partners",
      fields: [
        field("foreign", theCase.partners?.length === 0 ? "无" : partnerNames(partners.filter((partner) => !isOfRegion(partner))), "partners"),
        field("foreignContact", partnerContacts(partners), "partners"),
        field("regional", partnerNames(partners.filter(isOfRegion)), "partners"),
        field("domestic", domesticUnits(theCase), "units"),
      ].filter(({ value, name }) => value !== undefined || (name === "foreign" && !partners.some(isOfRegion))),
    },
    {
      group: "budget",
      fields: [
        amount("grant", grant, "budget.grant"),
        amount("own", selfFunding, "budget.selfFunding"),
        amount("other", other, "budget.other"),
        amount("total", statedTotal ?? sum, "budget.total"),
        amount("international", international, "budget.internationalCooperation"),
      ],
    },
  ];
}

/** A number field takes no thousands separators. */
const plain = (yuan: number) => inTenThousands(yuan).replaceAll(",", "");

function partnerNames(partners: readonly Partner[]): string | undefined {
  const names = partners.flatMap((partner) => {
    const { chinese, foreign } = partyNames(partner, "", true);
    const first = chinese ?? foreign;
    if (first === undefined) return [];
    const about = [chinese && foreign, partner.country ? countryName(partner.country) : undefined].filter(Boolean);
    return [about.length === 0 ? first : `${first}（${about.join("，")}）`];
  });
  return names.length === 0 ? undefined : names.join("；");
}

/** How each partner is reached, as far as it is known. */
function partnerContacts(partners: readonly Partner[]): string | undefined {
  const reached = partners.flatMap((partner) => {
    const { chinese, foreign } = partyNames(partner, "", true);
    const { name, title, phone, email } = partner.contact ?? {};
    const parts = [name, title, phone, email].flatMap((part) => given(part) ?? []);
    const lead = [partner.lead, partner.leadTitle].flatMap((part) => given(part) ?? []);
    if (parts.length === 0 && given(partner.leadTitle) === undefined) return [];
    const persons = [lead.join("，"), parts.join("，")].filter((part) => part !== "");
    return [`${chinese ?? foreign ?? ""}：${persons.join("；")}`];
  });
  return reached.length === 0 ? undefined : reached.join("\n");
}

function domesticUnits(theCase: Case): string | undefined {
  const names = participatingUnits(theCase).flatMap(({ name }) => given(name) ?? []);
  return names.length === 0 ? undefined : names.join("；");
}
