import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { pagesOf } from "./pages-of.ts";

/** What stands beside a sum, a time, a number and a name of a proof, and tells which of several is meant. */

const read = (text: string) => readProof(pagesOf(text));

describe("the sum", () => {
  it.each([
    // told in words, in brackets, in the line below or before it
    [
      "Beispielministerium\n\nwir bewilligen höchstens\n42.300,00 EUR\n(in Worten: zweiundvierzigtausenddreihundert Euro).\n\nAuf den Verbund insgesamt entfallen 310.000,00 EUR.",
      42_300,
    ],
    ["示例基金會\n資助上限為澳門元壹佰貳拾萬元整（MOP1,200,000.00）。項目預算總額為澳門元1,540,000.00。", 1_200_000],
    [
      "Ministero di Esempio\nA fronte di un costo ritenuto congruo di euro 286.000,00, il contributo a carico del Ministero è determinato in euro 214.000,00.",
      214_000,
    ],
    ["例示株式会社\n弊社の分担に必要な費用は２億３,４００万円であり、全額を弊社が負担します。\n現金による支出は２億円です。", 234_000_000],
    ["Example Trust\nThe endowment stood at $88.1 million. It was resolved that a grant of $0.7 million be made to Sample College.", 700_000],
    ["Beispielbank\nVon den beantragten EUR 98.000,– werden EUR 81.500,– zur Verfügung gestellt.", 81_500],
    ["Example Agency\nTotal funding (exclusive of GST): $410,000\nTotal invoiced (inclusive of GST): $451,000", 410_000],
    ["示例大学\n批准经费：80万元。\n我校另申请了95万元的配套经费，目前尚未批复。", 800_000],
    ["Example Agency\nThe Agency shall pay $300,000.00 (exclusive of GST); $330,000.00 (inclusive of GST).", 300_000],
    ["Exempelrådet\nRådet beviljar bidrag med sammanlagt 960 000 kronor. Det sökta beloppet var 1 214 000 kronor.", 960_000],
    [
      "Esimerkkikeskus\nKeskus myöntää avustusta enintään 72 500 euroa. Hyväksytyt kokonaiskustannukset ovat 175 000 euroa.\n\nKustannuslaji || Euroa\nPalkat || 120 000\nMatkat || 55 000\nYhteensä || 175 000",
      72_500,
    ],
    [
      "Example Foundation\nThe work on consumables is funded. We have decided to allot SEK 250,000 to the project.\n\nItem || SEK\nSalaries || 140,000\nConsumables || 110,000",
      250_000,
    ],
    ["Фонд примера\nСтоимость работы составляет 96 400 (девяносто шесть тысяч четыреста) белорусских рублей 00 копеек.", 96_400],
  ])("is what is granted: %s", (text, value) => {
    expect(read(text).amount?.value).toBe(value);
  });

  it("of all who give is none of the government, whose column stands beside it", () => {
    const table = "|| Government contribution || Institution, cash || Sum\nYear 1 || 160,000 || 8,000 || 168,000\nTotal || 160,000 || 8,000 || 168,000";
    expect(read(`Example Agency\n\nThe funds are as follows (unit: thousand won):\n${table}`).amount?.value).toBe(160_000_000);
    const granted = "Year || Direct grant || Indirect grant || Sum\n2026 || 160,000 || 8,000 || 168,000";
    expect(read(`Example Agency\n\nThe funds are as follows (unit: thousand won):\n${granted}`).amount?.value).toBe(168_000_000);
  });
});

describe("the time", () => {
  it.each([
    ["L'avvio ufficiale del progetto è fissato al 2 febbraio 2026. La durata è di ventiquattro mesi.", "2026-02-02", "2028-02-01"],
    ["Item 5 – Commencement Date || 16 March 2026\nItem 6 – Project Completion Date || 15 March 2028", "2026-03-16", "2028-03-15"],
    ["Thời gian thực hiện: từ tháng 01/2026 đến hết tháng 12/2028", "2026-01-01", "2028-12-31"],
    ["ระยะเวลาดำเนินการ 2 ปี ตั้งแต่วันที่ 1 กุมภาพันธ์ พ.ศ. 2569 ถึงวันที่ 31 มกราคม พ.ศ. 2571", "2026-02-01", "2028-01-31"],
    ["計劃期：三十六個月\n\n本計劃於二〇二六年一月一日開始。完成報告須於計劃結束後十二個月內提交。", "2026-01-01", "2028-12-31"],
    ["Die Förderung wird seit dem 1. Juli 2025 gewährt und endet am 30. Juni 2029.", "2025-07-01", "2029-06-30"],
    ["г. Минск, 19 мая 2025 г.\n\nСрок выполнения проекта: с даты подписания соглашения по 15 декабря 2027 г.", "2025-05-19", "2027-12-15"],
    ["The project is carried out within 24 months, from 1 September 2025.", "2025-09-01", "2027-08-31"],
  ])("is read in %s", (text, start, end) => {
    expect(read(`Example Agency\n\n${text}`).period).toMatchObject({ start, end });
  });

  it.each([
    "The project begins on 1 March 2026. The report is due within twelve months after its end.",
    "本計劃於二〇二六年三月一日開始。完成報告須於計劃結束後十二個月內提交。",
  ])("is not by when a report is due: %s", (text) => {
    expect(read(`Example Agency\n\n${text}`).period?.end).toBeUndefined();
  });
});

describe("the number", () => {
  it.each([
    ["Example Ministry\nContract ID: UOTG2407", "UOTG2407"],
    ["Fondo\nสัญญาเลขที่ N42A680417", "N42A680417"],
    ["Фонд примера\n\nДОГОВОР № Ф26ШАН-017", "Ф26ШАН-017"],
    [
      "Beispielministerium\nAktenzeichen MWK31-6213-417/2/1\n\nBestätigung über eine Förderung\n\nGrundlage ist der Bewilligungsbescheid vom 17. Juni 2025, Az. MWK31-6213-417/1/6.",
      "MWK31-6213-417/1/6",
    ],
    [
      "Beispielministerium\nAktenzeichen MWK31-6213-417/2/1\n\nZuwendungsbescheid\n\nDer Bescheid vom 17. Juni 2025, Az. MWK31-6213-417/1/6, wird ersetzt.",
      "MWK31-6213-417/2/1",
    ],
  ])("of %s", (text, reference) => {
    expect(read(text).reference?.text).toBe(reference);
  });
});

describe("who leads", () => {
  it.each([
    ["Das Vorhaben leitet Frau Prof. Dr. Gesine Burkhardt.", "Gesine Burkhardt"],
    ["The Principal Investigator responsible for the project towards the Ministry is Dr. Yael Ben-Shachar.", "Yael Ben-Shachar"],
    ["Il progetto è coordinato dal prof. Lapo Guidarelli dell'Università.", "Lapo Guidarelli"],
    ["Научный руководитель работы – кандидат технических наук Масюкевич Дарья Витальевна.", "Масюкевич Дарья Витальевна"],
    ["Science Leader: Professor Hamish Dalrymple\n\nWith effect from 1 February 2026 the Science Leader is Dr Kiri Waaka.", "Kiri Waaka"],
    ["For the coordinator: Thor Arnald, Vice-Rector\n\nPrincipal investigator: Sigrun Helga Bjarn (host: UEF)", "Sigrun Helga Bjarn"],
    ["Item 10 – Project Leader || Associate Professor Ngaire Tumoana", "Ngaire Tumoana"],
  ])("is told in %s", (text, lead) => {
    expect(read(`Example Agency\n\n${text}`).namedLead?.text).toBe(lead);
  });

  it("is nobody whose name ends with the letters of a role", () => {
    expect(read("Example Agency\n\nUnit || Person\nPolitecnico || PISCITELLO Rocco").namedLead).toBeUndefined();
  });
});

describe("who funds", () => {
  it.each([
    [
      "Details\nItem 1 – Parties || The State of Victoria acting through the Department of Harbours and Science (State); Coral University (Recipient)",
      "Victoria Department of Harbours and Science",
    ],
    ["Ministry || Ministry of Science and Tides\nSpecialised agency || Example Research Foundation\nProject No. || 417", "Example Research Foundation"],
    [
      "Harbour University of Technology\nStatement on internal funding\nTo be presented to the Science and Technology Commission of Example City",
      "Harbour University of Technology",
    ],
    [
      "Document No. 25-1187\nTo: President of Kibi University\nNOTICE OF DECISION\nGrants-in-Aid for Scientific Research – Fund (Multi-year Fund)\n\nIt is decided to deliver the grant.\n\nExample Society for the Promotion of Science\nPresident UCHIYAMA Kenji",
      "Example Society for the Promotion of Science",
    ],
  ])("in %s", (text, funder) => {
    expect(read(text).funder?.text).toBe(funder);
  });
});

describe("what looks alike", () => {
  it("years are no number of a grant", () => {
    expect(read("Example Council\n\nThe grant 2025/2026 is paid.").reference).toBeUndefined();
  });

  it("a person addressed leads only where what they applied for is granted", () => {
    expect(read("示例基金委员会\n曲向南 先生/女士：\n您申请的项目决定予以资助。").namedLead?.text).toBe("曲向南");
    expect(read("示例基金委员会\n曲向南 先生/女士：\n贵单位的年度报告已收到。").namedLead).toBeUndefined();
  });

  it("a state of a federation funds itself, a department below a country's government in its stead", () => {
    expect(read("GOVERNMENT OF INDIA\nDepartment of Science and Tides\nORDER\nNo. 417").funder?.text).toBe("Department of Science and Tides");
    expect(read("Example State Government\n\nGrant letter\n\nDepartment of Jobs\n\nWe grant AUD 5,000.").funder?.text).toBe("Example State Government");
  });
});
