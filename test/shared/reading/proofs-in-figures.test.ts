import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

/** Which of several sums, numbers and days of a proof of funding is meant. */
const read = (text: string) => readProof(pagesOf(`Example Research Council\n\n${text}`));

it.each([
  ["The approved amount of Rupees Fourteen Million only (Rs. 14.862 million) includes overhead.", 14_862_000],
  ["We approve the project at a total cost of Rs. 9.634 million, out of Rs. 13.2 million proposed by you.", 9_634_000],
  ["Total award: QAR 2,400,000 (USD 659,340)", 2_400_000],
  ["The grant is JPY 14,862 million in total.", 14_862_000_000],
  ["Jumlah Dipohon : RM 168,200.00\nJumlah Diluluskan : RM 142,900.00", 142_900],
  ["The Board has set aside an amount of GH₵185,000.00 (One Hundred and Eighty-Five Thousand Ghana Cedis), being roughly US$ 15,000.", 185_000],
  ["Det ble søkt om kr 9 800 000. Rådet tildeler kr 7 250 000 fordelt slik:", 7_250_000],
  ["Rådet har besluttet at investere op til 11.700.000 kr. i projektet. Det samlede budget er 18,2 mio. kr.", 11_700_000],
  ["Ukupan iznos dodijeljenih sredstava iznosi 198.420,00 eura. Do dana potpisa isplaćeno je 119.052,00 eura.", 198_420],
  ["Conditional grant: NIS 1,460,000\nYou had applied for a budget of NIS 4,200,000.", 1_460_000],
  ["The Board grants EUR 300,000. The applicant had asked for a contribution of EUR 520,000.", 300_000],
  ["The Committee supports the work with CHF 410,000. You applied for funding of CHF 610,000 in total.", 410_000],
  ["Support: AUD 240,000\nThe company had applied for a total budget of AUD 380,000.", 240_000],
  ["Approved budget: NIS 3,650,000\nRate of support: 40%\nConditional grant: NIS 1,460,000", 1_460_000],
])("reads the sum that is granted: %s", (text, value) => {
  expect(read(text).amount?.value).toBe(value);
});

it.each([
  ["Our reference: RISA/CPRR/26/0417\nGrant UID: 151877", "151877"],
  ["Iktatószám: GIK/412-2/2025\nTémaszám: GIK-K-2025/17", "GIK-K-2025/17"],
  ["Ruj. Kami : KPT.600-6/1/88\nKod Rujukan : FRGS/1/2025/TK08/UTK/02/4", "FRGS/1/2025/TK08/UTK/02/4"],
  ["Prot. n. 0188/2025-S184\nCodice del contributo: TN-RIC-25-0188.", "TN-RIC-25-0188"],
  ["RAHOITUSPÄÄTÖS || 1 (1)\nPäätöspäivä 16.5.2025 || Diaarinumero 2184/31/2025", "2184/31/2025"],
  ["str. D. I. Exemplu nr. 21-25, București\n\nCONTRACT DE FINANȚARE nr. 63PCE/08.01.2025", "63PCE/08.01.2025"],
])("reads the number of what is funded: %s", (text, reference) => {
  expect(read(text).reference?.text).toBe(reference);
});

describe("the days of the project", () => {
  it.each([
    ["Start of the grant: 1 January 2026\nDuration: 36 months", "2026-01-01", "2028-12-31"],
    ["ข้อ 3 โครงการมีระยะเวลาดำเนินการ 24 เดือน นับตั้งแต่วันที่ 1 พฤษภาคม 2568", "2025-05-01", "2027-04-30"],
    ["ระยะเวลาดำเนินการ 2 ปี นับตั้งแต่วันที่ 1 ธ.ค. 2568 ถึงวันที่ 30 พฤศจิกายน 2570", "2025-12-01", "2027-11-30"],
    ["PLAZO. Treinta y seis (36) meses contados desde la fecha del primer desembolso, efectuado el 3 de noviembre de 2025.", "2025-11-03", "2028-11-02"],
    ["Durée : quatre ans\nPrise de cours : 1er janvier 2025", "2025-01-01", "2028-12-31"],
    ["Duration: 36 months\nThank you for confirming that work will begin on 1 May 2026.", "2026-05-01", "2029-04-30"],
    ["Project Period: Start Date 09-01-2025 – End Date 06-30-2030", "2025-09-01", "2030-06-30"],
    ['The words "31 December 2026" are replaced by "31 December 2027".\nStart date: 1 January 2024\nEnd date: 31 December 2027', "2024-01-01", "2027-12-31"],
  ])("stand in many forms: %s", (text, start, end) => {
    expect(read(text).period).toMatchObject({ start, end });
  });

  it("are put off by an extension that tells its months too", () => {
    const text = "FECHA DE INICIO: 15 de agosto de 2023\nPLAZO: veinticuatro (24) meses\nPRÓRROGA No. 1: doce (12) meses, hasta el 14 de agosto de 2026";
    expect(read(text).period).toMatchObject({ start: "2023-08-15", end: "2026-08-14" });
  });
});

describe("who funds", () => {
  it("is the agency below its ministry, however long its name is", () => {
    const text =
      "MINISTERUL EDUCAȚIEI\nUnitatea Executivă pentru Finanțarea Învățământului Superior, a Cercetării, Dezvoltării și Inovării\n\nCONTRACT DE FINANȚARE";
    expect(readProof(pagesOf(text)).funder?.text).toMatch(/^Unitatea Executivă/u);
  });

  it("is read in Thai letters, however the file tells them", () => {
    const read = (name: string) => readProof(pagesOf(`${name}\n\nสัญญารับทุนอุดหนุนการวิจัย`)).funder?.text;
    expect([read("สำานักงานการวิจัยแห่งชาติ"), read("สํานักงานการวิจัยแห่งชาติ")]).toEqual(Array(2).fill("สำนักงานการวิจัยแห่งชาติ"));
  });
});
