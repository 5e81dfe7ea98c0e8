import { describe, expect, it } from "vitest";
import { type Row, readBelow as read } from "./below-heads.ts";

/** Words of provisions in sentences that provide nothing of the kind, beside sentences that do. */

describe("rights in the results", () => {
  it.each<Row>([
    ["zh", "一、研究内容\n双方共同研究固态电池，力争取得一批专利成果，取得自主知识产权。"],
    ["zh", "一、预期成果\n项目取得专利权3项，论文10篇。"],
    ["zh", "一、预期成果\n双方取得专利权3项，论文10篇。"],
    ["zh", "一、申报\n本项目申请人为东湖理工大学，成果由其向上海市科委汇报。"],
    ["en", "1. Reporting\nThe applicant shall report the results of the Project to the Commission every year."],
    ["en", "1. Purpose\nHU and EIT study ice.\n2. Reporting\nEIT as applicant reports the results of the Project to the Commission."],
    ["en", "1. Acknowledgement\nResults shown in talks shall be attributed to the authors."],
    ["es", "1. Objeto\nLos resultados son de gran interés para las partes."],
    ["es", "1. Calidad\nLos resultados serán de alta calidad."],
    ["es", "1. Difusión\nLos resultados del proyecto serán de acceso abierto."],
    ["de", "1. Gegenstand\nHU verfügt über umfangreiche Ergebnisse zur Katalyse."],
  ])("are not allocated (%s): %s", (language, text) => expect(read(language, text).ip.status).toBe("missing"));
  it.each<Row>([
    ["zh", "一、成果\n甲方取得中国境内的全部权利，乙方取得中国境外的全部权利。"],
    ["zh", "一、成果\n合作取得的专利权归双方共有。"],
    ["zh", "一、成果\n合作成果的专利申请人为东湖理工大学。"],
    ["en", "1. Inventions\nThe employer of the inventor shall be the applicant and proprietor."],
    ["en", "1. Results\nPatents on the results are filed with both Parties as joint applicants."],
    ["en", "1. Results\nThe rights in the results are attributed to the Party that made them."],
    ["es", "1. Resultados\nLos resultados serán de la parte que los obtenga."],
    ["es", "1. Resultados\nLos resultados conjuntos son comunes; los propios son de cada parte."],
    ["es", "1. Resultados\nLos resultados del laboratorio serán de HU."],
    ["de", "1. Erfindungen\nÜber eine Erfindung verfügt die Partei, deren Mitarbeiter sie gemacht hat."],
  ])("are allocated (%s): %s", (language, text) => expect(read(language, text).ip.status).toBe("present"));
});

describe("means of the parties", () => {
  it.each<Row>([
    ["zh", "一、研究内容\n双方共同研究固态电池。\n二、负责人\n甲方指派李伟教授为项目负责人，乙方指派王强教授为项目负责人。"],
    ["zh", "一、研究内容\n双方共同研究固态电池。\n二、负责人\n甲方选派李伟教授担任项目负责人，乙方选派王强教授担任项目负责人。"],
    ["zh", "一、研究内容\n双方共同研究固态电池。\n二、会议\n甲方派代表1人参加年度会议，乙方派代表1人参加年度会议。"],
    ["zh", "一、研究内容\n双方共同研究固态电池。\n二、会议\n甲方派出代表2名出席年度研讨会。"],
  ])("are not told by who leads or comes to a meeting (%s): %s", (language, text) => expect(read(language, text).inputs.status).toBe("missing"));
  it.each<Row>([
    ["zh", "一、人员\n乙方派博士生两名常驻上海。"],
    ["zh", "一、双方投入\n甲方：博士后2名、经费60万元；乙方：教授1名、机时500小时。"],
    ["zh", "一、人员\n甲方派3人参加联合试验，乙方选派教授1名来沪工作。"],
    ["zh", "一、人员\n甲方选派项目负责人1名、研究人员5名。"],
  ])("are told by whom they send to work (%s): %s", (language, text) => expect(read(language, text).inputs.status).toBe("present"));
});

describe("what is earned", () => {
  it.each<Row>([
    ["zh", "一、合作原则\n双方分享研究数据，以成果回报社会。"],
    ["en", "1. Samples\nSurplus samples are shared between the Parties equally."],
    ["fr", "1. Exploitation\nChaque partie déclare les redevances dues à des tiers."],
    ["fr", "1. Valorisation\nLes recettes provenant de tiers sont notifiées à l'autre partie."],
    ["fr", "1. Objet\nLes parties partagent les données et étudient les retombées atmosphériques."],
    ["de", "1. Gegenstand\nHU und EIT untersuchen den Umsatz von Methan und verteilen die Proben untereinander."],
    ["de", "1. Proben\nÜberschüssige Proben werden zwischen HU und EIT verteilt."],
    ["nl", "1. Doel\nHU en EIT onderzoeken de opbrengst van gelijke percelen tarwe."],
  ])("is not shared out (%s): %s", (language, text) => expect(read(language, text).benefitSplit.status).not.toBe("present"));
  it.each<Row>([
    ["zh", "一、收益\n双方按六比四分享许可收益。"],
    ["en", "1. Use\nAny surplus from the sale of kits is split evenly between the Parties."],
    ["en", "1. Use\nSurplus funds are shared equally between the Parties."],
    ["fr", "1. Exploitation\nLes recettes reviennent pour deux tiers à HU, le reste à EIT."],
    ["fr", "1. Exploitation\nHU reçoit un tiers des redevances, le reste revient à EIT."],
    ["de", "1. Verwertung\nDas EIT zahlt der HU vier Prozent vom Umsatz."],
    ["de", "1. Verwertung\nDer Überschuss wird zwischen HU und EIT hälftig geteilt."],
    ["nl", "1. Opbrengsten\nDe opbrengst komt HU en EIT in gelijke delen toe."],
  ])("is shared out (%s): %s", (language, text) => expect(read(language, text).benefitSplit.status).toBe("present"));
});

describe("sentences on each party under a heading on means", () => {
  it.each<Row>([
    ["en", "1. Funding\nHU will apply to the Research Council. EIT will apply to the National Foundation."],
    ["en", "1. Funding\nHU thanks the Research Council. EIT thanks the National Foundation."],
    ["zh", "一、经费\n甲方向海港基金会申请资助。乙方向国家基金委申请资助。"],
    ["zh", "一、资助标注\n甲方发表论文时注明海港基金会资助。乙方发表论文时注明国家基金委资助。"],
    ["en", "1. Letters of support by the Parties\nHU signs a letter. EIT signs a letter."],
  ])("give nothing (%s): %s", (language, text) => expect(read(language, text).inputs.status).not.toBe("present"));
  it.each<Row>([
    ["en", "1. Funding\nHU: access to the wind tunnel. EIT: two engineers."],
    ["en", "1. Support by the Parties\nHU runs its cyclotron for the Project; EIT opens its patient cohort."],
    ["zh", "一、资助\n甲方资助试验设备。乙方资助人员经费。"],
    ["zh", "一、经费资助\n甲方资助60万元，乙方资助40万元。"],
  ])("give something (%s): %s", (language, text) => expect(read(language, text).inputs.status).toBe("present"));
});

describe("tables", () => {
  const done = (heading: string, head: string, [first, second]: readonly [string, string]) =>
    read("zh", `一、研究内容\n双方共同研究固态电池。\n二、${heading}\n序号 || ${head} || 承担方\n1 || ${first} || 甲方\n2 || ${second} || 乙方`).division
      .status;
  it("of who bears a cost tell no work, those of who does a task do", () => {
    expect(done("费用", "费用项目", ["国际差旅费用", "会议场地费用"])).not.toBe("present");
    expect(done("附表", "费用项目", ["国际差旅费用", "会议场地费用"])).not.toBe("present");
    expect(done("附表", "研究任务", ["电极材料制备", "电池性能测试"])).toBe("present");
    expect(done("任务分工与经费", "研究任务", ["电极材料制备", "电池性能测试"])).toBe("present");
  });
  it.each<Row>([
    ["zh", "一、双方情况\n项目 || 甲方 || 乙方\n注册资本 || 5000万元 || 8000万元\n年营业额 || 2亿元 || 3亿元"],
    ["en", "1. Caps\nItem || HU || EIT\nMaximum per event || EUR 1,000,000 || EUR 2,000,000\nMaximum per year || EUR 3,000,000 || EUR 4,000,000"],
    ["en", "1. Particulars\nItem || HU || EIT\nInsurance cover || EUR 1,000,000 || EUR 2,000,000"],
  ])("of what parties are worth or owe tell no input (%s): %s", (language, text) => expect(read(language, text).inputs.status).not.toBe("present"));
  it.each<Row>([
    ["en", "1. Particulars\nItem || HU || EIT\nFirst year || EUR 100,000 || EUR 200,000\nSecond year || EUR 300,000 || EUR 400,000"],
    ["zh", "一、双方情况\n项目 || 甲方 || 乙方\n第一年 || 50万元 || 80万元\n第二年 || 20万元 || 30万元"],
  ])("of a party's sums tell its input (%s): %s", (language, text) => expect(read(language, text).inputs.status).toBe("present"));
});

describe("words that join what each party does", () => {
  it("are those of the language: an English article is none", () =>
    expect(read("en", "1. Steps\nHU often hosts as guest a EIT student.").division.status).not.toBe("present"));
  it.each<Row>([
    ["en", "1. Steps\nHU grows the thin crystals and EIT cuts them."],
    ["nl", "1. Stappen\nHU kweekt de dunne kristallen en EIT snijdt ze."],
    ["fr", "1. Étapes\nHU fait pousser les cristaux et EIT les coupe."],
  ])("part it (%s): %s", (language, text) => expect(read(language, text).division.status).toBe("present"));
});

describe("who leads and who pays", () => {
  it.each<Row>([
    ["en", "1. Division of work\nProfessor Vik leads the work at HU."],
    ["en", "1. Division of work\nProfessor Vik leads the work at HU and Dr. Wang leads the work at EIT."],
    [
      "en",
      "1. Purpose\nThe person responsible at HU is Mr Vik. The person responsible at EIT is Professor Wang. A Party may replace its responsible person by written notice.",
    ],
    ["zh", "一、任务分工\n李伟教授任甲方项目负责人。"],
    ["zh", "一、任务分工\n甲方向乙方支付测试费。"],
  ])("does no work (%s): %s", (language, text) => expect(read(language, text).division.status).not.toBe("present"));
  it.each<Row>([
    ["en", "1. Division of work\nProfessor Vik directs the work at HU, which builds the sensor, while EIT tests it in the field."],
    ["en", "1. Tasks\nThe person responsible for the sensor at HU is Professor Vik, who builds it; EIT tests it in the field."],
    ["en", "1. Responsibilities\nProfessor Vik leads the design of the sensor at HU and Dr. Wang leads the field tests at EIT."],
    ["zh", "一、任务分工\n甲方进行样品制备并支付材料费，乙方进行性能测试。"],
    ["de", "1. Aufgaben\nDie HU misst die Eisdicke oder rechnet sie aus, das EIT wertet die Bilder aus."],
  ])("does some where the sentence tells of it (%s): %s", (language, text) => expect(read(language, text).division.status).toBe("present"));
});

describe("what a party brings with it", () => {
  it.each<Row>([
    ["en", "1. Intellectual property\nInstruments, software and know-how which a Party brings to the observatory remain its own."],
    ["en", "1. Intellectual property\nWhat each Party brings to the Project stays with it; the other may use it for the work alone."],
    ["de", "1. Rechte\nWas jede Seite an Patenten, Programmen und Messreihen mitbringt, gehört ihr weiterhin."],
    ["de", "1. Rechte\nMitgebrachte Software und Patente bleiben Eigentum der Partei, die sie einbringt."],
    ["fr", "1. Propriété intellectuelle\nCe que chaque partie apporte reste sa propriété."],
    ["es", "1. Propiedad intelectual\nLo que cada parte aporte seguirá siendo de su propiedad."],
  ])("is hers as it was (%s): %s", (language, text) => expect(read(language, text).ip.status).toBe("missing"));
  it.each<Row>([
    ["en", "1. Intellectual property\nWhat the Parties bring forth together belongs to both."],
    ["en", "1. Intellectual property\nPatents belong to the Parties in proportion to what each of them brings to the Project."],
    ["en", "1. Intellectual property\nSoftware which a Party brings to the Project remains its own. Results belong to the Party that made them."],
    ["de", "1. Rechte\nWas die Parteien im Vorhaben erfinden, gehört beiden je zur Hälfte."],
    ["fr", "1. Propriété intellectuelle\nLes brevets appartiennent aux parties en proportion de ce que chaque partie apporte."],
  ])("is not what comes out of the work (%s): %s", (language, text) => expect(read(language, text).ip.status).toBe("present"));
});

describe("words of money and shares", () => {
  it.each<Row>([
    ["zh", "一、收益分配\n本协议不涉及收益分配。"],
    ["zh", "一、完整协议\n本协议构成双方就合作内容、知识产权、收益分享等事项达成的完整协议。"],
    ["zh", "一、经营情况\n上一会计年度乙方净利润同比下降百分之十二。"],
    ["en", "1. Benefits\nThis Agreement does not provide for any sharing of income between the Parties."],
    ["en", "1. Market\nGlobal sales of heat pumps rose by eleven per cent last year."],
    ["en", "1. Late royalties\nRoyalties paid late carry interest at base rate plus two per cent."],
    ["en", "1. Scope\nThis is the entire agreement of the Parties on ownership and the sharing of income."],
  ])("share out nothing (%s): %s", (language, text) => expect(read(language, text).benefitSplit.status).toBe("missing"));
  it.each<Row>([
    ["zh", "一、收益分配\n本协议不涉及教学收入的分配，成果转让收益由双方平均分配。"],
    ["en", "1. Benefits\nIncome from licences is shared equally; this Agreement does not cover income from teaching."],
    ["en", "1. Benefits\nIf sales exceed one million, the Parties share the income half and half."],
    ["de", "1. Erlöse\nErlöse werden zwischen HU und EIT hälftig geteilt."],
  ])("share out what another part of the sentence tells (%s): %s", (language, text) => expect(read(language, text).benefitSplit.status).toBe("present"));
  it("are left open where it is for discussion how", () =>
    expect(read("en", "1. Benefits\nHow income is to be divided between the Parties is left for discussion.").benefitSplit.status).toBe("unclear"));
});

describe("co-owners, fees and rights by law", () => {
  it.each<Row>([
    ["zh", "一、专利费用\n专利申请费和年费由共有人平均负担。"],
    ["zh", "一、份额转让\n共有人转让其专利份额时，其他共有人在同等条件下享有优先受让权。"],
    ["zh", "一、权利与义务\n双方享有法律规定的各项权利，并应全面履行各自义务。"],
    ["en", "1. Patent costs\nThe costs of filing and maintaining joint patents are borne equally by the co-owners."],
    ["en", "1. Joint ownership\nA co-owner who wishes to sell its share shall first offer it to the other at the same price."],
    ["fr", "1. Responsabilités\nIl appartient à HU d'obtenir les autorisations de forage."],
  ])("allocate no right (%s): %s", (language, text) => expect(read(language, text).ip.status).toBe("missing"));
  it.each<Row>([
    ["zh", "一、知识产权\n合作成果由双方共有，专利申请费由共有人平均负担。"],
    ["zh", "一、知识产权\n甲乙双方为共有人，共同享有专利权。"],
    ["en", "1. Intellectual property\nResults are owned jointly and patent fees are borne equally by the co-owners."],
    ["en", "1. Intellectual property\nHU and EIT are joint owners of the patents."],
    ["fr", "1. Propriété\nLes résultats communs appartiennent à HU et à EIT par moitié."],
  ])("stand beside a sentence that does (%s): %s", (language, text) => expect(read(language, text).ip.status).toBe("present"));
});

describe("what a party does beside the work", () => {
  it.each<Row>([
    ["en", "1. Committee\nHU has three votes and EIT has two votes."],
    ["en", "1. Meetings\nHU hosts the meeting in odd years, EIT in even years."],
    ["en", "1. Awards\nHU won the national prize in 2020 and EIT the city prize in 2021."],
    ["en", "1. Roles\nThe Dean signs on behalf of HU."],
    ["de", "1. Stimmrecht\nHU verfügt über drei Stimmen, EIT über zwei."],
    ["fr", "1. Voix\nHU dispose de deux voix, EIT de trois."],
    ["zh", "一、款项支付\n乙方开户行变更的，应提前五日书面告知甲方，否则由此造成的延误由乙方负责。"],
  ])("is no part of it (%s): %s", (language, text) => expect(read(language, text).division.status).toBe("missing"));
  it.each<Row>([
    ["en", "1. Tasks\nHU hosts the trials and signs for the samples; EIT develops the sensor."],
    ["de", "1. Verantwortlichkeiten\nHU zeichnet für die Auslegung des Rotors verantwortlich, EIT für die Versuche."],
    ["zh", "一、分工\n甲方负责样品制备，造成延误的由甲方负责；乙方负责测试。"],
  ])("leaves the work beside it (%s): %s", (language, text) => expect(read(language, text).division.status).toBe("present"));
});

describe("how funds are booked", () => {
  it("gives none", () => expect(read("en", "1. Financial management\nHU keeps the funds of EUR 60,000 in a separate ledger.").inputs.status).toBe("missing"));
  it("gives what another part of the sentence gives", () =>
    expect(read("en", "1. Funding\nHU provides EUR 60,000, which are kept in a separate account.").inputs.status).toBe("present"));
});

describe("a table below a sharing", () => {
  const table = "Item || HU || EIT\nGrafting of monoliths || Main || Sub\nContactor and vacuum system || – || Main";
  it("of research tells the work of each", () => expect(read("en", `1. Sharing of Research\n${table}`).division.status).toBe("present"));
  it("of research results tells none", () =>
    expect(read("en", "1. Sharing of Research Results\nHU and EIT show each other what they found.").division.status).toBe("missing"));
});
