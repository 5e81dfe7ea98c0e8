import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** The ways in which agreements of many countries are signed: labels, offices, towns and days above and below, two columns, stamps of electronic signatures. */

const HEADS: Readonly<Record<string, string>> = {
  en: "COOPERATION AGREEMENT\nbetween Harbour University, Ireland (“HU”), and Eastlake Institute of Technology, China (“EIT”).\n1. Purpose. The Parties will jointly study membranes for brackish water and build a pilot unit.\n2. Law. This Agreement is governed by the laws of Ireland and disputes are settled amicably.",
  zh: "科技合作协议\n甲方：上海东湖技术研究所\n乙方：爱尔兰港湾大学\n第一条 合作内容 双方共同开展苦咸水膜蒸馏技术研究，建立中试装置。\n第二条 争议 双方应友好协商解决争议，协商不成的提交仲裁。",
  de: "Kooperationsvertrag\nzwischen der Hafen-Universität Nordhausen, Deutschland (nachfolgend „HU“), und dem Eastlake Institute of Technology, China (nachfolgend „EIT“).\n1. Gegenstand. Die Parteien erforschen gemeinsam Membranen für Brackwasser und bauen eine Anlage.\n2. Recht. Es gilt deutsches Recht, Gerichtsstand ist Hamburg in allen Fällen.",
  fr: "Accord de coopération\nentre l'Université du Port, France (ci-après « HU »), et l'Eastlake Institute of Technology, Chine (ci-après « EIT »).\n1. Objet. Les Parties étudient ensemble des membranes pour l'eau saumâtre et construisent un pilote.\n2. Droit. Le présent accord est soumis au droit français en toutes ses dispositions.",
  es: "Convenio de colaboración\nentre la Universidad del Puerto, España (en adelante «HU»), y el Eastlake Institute of Technology, China (en adelante «EIT»).\n1. Objeto. Las Partes investigan conjuntamente membranas para agua salobre y construyen un piloto.\n2. Ley. El presente convenio se rige por la legislación española en todo lo no previsto.",
  pt: "Acordo de cooperação\nentre a Universidade do Porto Novo, Portugal (doravante «HU»), e o Eastlake Institute of Technology, China (doravante «EIT»).\n1. Objeto. As Partes investigam em conjunto membranas para água salobra e constroem um piloto.\n2. Lei. O presente acordo rege-se pela lei portuguesa em tudo o que for omisso.",
  it: "Accordo di collaborazione\ntra l'Università del Porto, Italia (di seguito «HU»), e l'Eastlake Institute of Technology, Cina (di seguito «EIT»).\n1. Oggetto. Le Parti studiano insieme membrane per acqua salmastra e costruiscono un impianto.\n2. Legge. Il presente accordo è regolato dalla legge italiana in ogni sua parte.",
  nl: "Samenwerkingsovereenkomst\ntussen Havenuniversiteit Zeeland, Nederland (hierna „HU”), en Eastlake Institute of Technology, China (hierna „EIT”).\n1. Doel. De partijen onderzoeken samen membranen voor brak water en bouwen een installatie.\n2. Recht. Op deze overeenkomst is Nederlands recht van toepassing in alle gevallen.",
  cs: "Smlouva o spolupráci\nmezi Univerzita Přístav, Česko (dále jen „HU“), a Eastlake Institute of Technology, Čína (dále jen „EIT“).\n1. Předmět. Smluvní strany společně zkoumají membrány pro brakickou vodu a staví zařízení.\n2. Právo. Tato smlouva se řídí českým právem ve všech svých ustanoveních.",
  hu: "Együttműködési megállapodás\namely létrejött a Kikötő Egyetem (a továbbiakban: „HU”), Magyarország, és az Eastlake Institute of Technology (a továbbiakban: „EIT”), Kína között.\n1. Tárgy. A Felek közösen kutatják a brakkvíz membránjait és kísérleti berendezést építenek.\n2. Jog. A jelen megállapodásra a magyar jog az irányadó minden kérdésben.",
  fi: "Yhteistyösopimus\nSatamayliopisto (jäljempänä ”HU”), Suomi, ja Eastlake Institute of Technology (jäljempänä ”EIT”), Kiina.\n1. Kohde. Osapuolet tutkivat yhdessä murtoveden kalvoja ja rakentavat koelaitoksen.\n2. Laki. Tähän sopimukseen sovelletaan Suomen lakia kaikilta osin.",
  sv: "Samarbetsavtal\nmellan Hamnens universitet (nedan ”HU”), Sverige, och Eastlake Institute of Technology (nedan ”EIT”), Kina.\n1. Syfte. Parterna forskar tillsammans om membran för bräckt vatten och bygger en anläggning.\n2. Lag. På detta avtal tillämpas svensk lag i alla delar utan undantag.",
  pl: "Umowa o współpracy\nmiędzy Uniwersytet Portowy, Polska („HU”), a Eastlake Institute of Technology, Chiny („EIT”).\n1. Przedmiot. Strony wspólnie badają membrany do wody słonawej i budują instalację.\n2. Prawo. Niniejsza umowa podlega prawu polskiemu we wszystkich sprawach.",
};

/** Language, block, and who signs when: the foreign side first, but in Chinese. */
const BLOCKS: readonly (readonly [string, string, string])[] = [
  [
    "en",
    "HARBOUR UNIVERSITY\nBy: ____________\nName: Fiona Gallagher\nTitle: Vice-President\nDate: 3 June 2026\n\nEASTLAKE INSTITUTE OF TECHNOLOGY\nBy: ____________\nName: Luo Anming\nTitle: Director\nDate: 8 June 2026",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "en",
    "Signed for and on behalf of Harbour University || Signed for and on behalf of Eastlake Institute of Technology\nSignature: ________ || Signature: ________\nPrint name: Fiona Gallagher || Print name: Luo Anming\nPosition: Provost || Position: Director\nDate: 03/06/2026 || Date: 18/06/2026",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-18",
  ],
  [
    "en",
    "Per: ______\nFiona Gallagher, Provost\nHarbour University\nDated: June 3, 2026\n\nPer: ______\nLuo Anming, Director\nEastlake Institute of Technology\nDated: June 8, 2026",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "en",
    "Digitally signed by Fiona Gallagher\nDate: 2026.06.03 10:14:22 +01'00'\nFiona Gallagher, Provost, Harbour University\n\nDigitally signed by Luo Anming\nDate: 2026.06.08 09:00:12 +08'00'\nLuo Anming, Director, Eastlake Institute of Technology",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "en",
    "For Harbour University\nDocuSigned by:\nFiona Gallagher\n4A7F0C1B2D9E4F3\nProvost\n6/3/2026\n\nFor Eastlake Institute of Technology\nDocuSigned by:\nLuo Anming\n9B1E22AC77D04A1\nDirector\n6/18/2026",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-18",
  ],
  [
    "en",
    "Harbour University || Eastlake Institute of Technology\n______________ || ______________\nDr. Fiona Gallagher || Prof. Luo Anming\nProvost || Director\nDublin, 3 June 2026 || Shanghai, 8 June 2026",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "en",
    "SIGNED by FIONA GALLAGHER\nfor and on behalf of HARBOUR UNIVERSITY\nDate: 3 June 2026\n\nSIGNED by LUO ANMING\nfor and on behalf of EASTLAKE INSTITUTE OF TECHNOLOGY\nDate: 8 June 2026",
    "FIONA GALLAGHER@2026-06-03|LUO ANMING@2026-06-08",
  ],
  [
    "en",
    "Place, date: Dublin, 3 June 2026\nHarbour University\nSignature\nName (in block letters): FIONA GALLAGHER\nFunction: Provost\n\nPlace, date: Shanghai, 8 June 2026\nEastlake Institute of Technology\nSignature\nName (in block letters): LUO ANMING\nFunction: Director",
    "FIONA GALLAGHER@2026-06-03|LUO ANMING@2026-06-08",
  ],
  [
    "en",
    "Name and title: Fiona Gallagher, Provost\nInstitution: Harbour University\nDate: 3 June 2026\nSignature:\n\nName and title: Luo Anming, Director\nInstitution: Eastlake Institute of Technology\nDate: 8 June 2026\nSignature:",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "en",
    "Authorised Signatory for HU\nProf. Fiona Gallagher\nDated this 3rd day of June 2026\n\nAuthorised Signatory for EIT\nDr. Luo Anming\nDated this 8th day of June 2026",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "zh",
    "甲方（盖章）：上海东湖技术研究所\n法定代表人或授权代表（签字）：罗安明\n日期：2026年6月8日\n\n乙方（盖章）：爱尔兰港湾大学\n法定代表人或授权代表（签字）：Fiona Gallagher\n日期：2026年6月3日",
    "罗安明@2026-06-08|Fiona Gallagher@2026-06-03",
  ],
  [
    "zh",
    "甲方（盖章）：上海东湖技术研究所 || 乙方（盖章）：爱尔兰港湾大学\n法定代表人： || 授权代表：\n罗安明 || Fiona Gallagher\n2026 年 6 月 8 日 || 2026 年 6 月 3 日",
    "罗安明@2026-06-08|Fiona Gallagher@2026-06-03",
  ],
  [
    "zh",
    "甲方：上海东湖技术研究所（公章）\n代表人：罗安明\n签约日期：二〇二六年六月八日\n乙方：爱尔兰港湾大学（公章）\n代表人：菲奥娜·加拉格尔\n签约日期：二〇二六年六月三日",
    "罗安明@2026-06-08|菲奥娜·加拉格尔@2026-06-03",
  ],
  [
    "zh",
    "甲 方 || 乙 方\n（盖章） || （盖章）\n授权代表 || 授权代表\n姓名：罗安明 || 姓名：Fiona Gallagher\n职务：所长 || 职务：教务长\n日期： 年 月 日 || 日期： 年 月 日",
    "罗安明@undefined|Fiona Gallagher@undefined",
  ],
  ["zh", "甲方签署：罗安明 所长 2026.06.08\n乙方签署：Fiona Gallagher 教务长 2026.06.03", "罗安明@2026-06-08|Fiona Gallagher@2026-06-03"],
  [
    "zh",
    "甲方（公章）　　　　　　　乙方（公章）\n签字人：罗安明　　　　　　签字人：Fiona Gallagher\n签字日期：2026年6月8日　　签字日期：2026年6月3日",
    "罗安明@2026-06-08|Fiona Gallagher@2026-06-03",
  ],
  [
    "de",
    "Für die Hafen-Universität Nordhausen || Für das Eastlake Institute of Technology\nNordhausen, den 03.06.2026 || Shanghai, den 08.06.2026\n____________ || ____________\nProf. Dr. Friederike Galen || Prof. Luo Anming\nPräsidentin || Direktor",
    "Friederike Galen@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "de",
    "Ort, Datum: Nordhausen, 3. Juni 2026\ngez. Friederike Galen\nName: Prof. Dr. Friederike Galen\nFunktion: Präsidentin der Hafen-Universität Nordhausen\n\nOrt, Datum: Shanghai, 8. Juni 2026\ngez. Luo Anming\nName: Luo Anming\nFunktion: Direktor des Eastlake Institute of Technology",
    "Friederike Galen@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "de",
    "Nordhausen, 3. Juni 2026\nHafen-Universität Nordhausen\nDer Kanzler\ni. V. Dr. Bernd Oster\n\nShanghai, 8. Juni 2026\nEastlake Institute of Technology\nDer Direktor\nLuo Anming",
    "Bernd Oster@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "fr",
    "Fait à Brest, le 3 juin 2026, en deux exemplaires.\nPour l'Université du Port || Pour l'Eastlake Institute of Technology\nLa Présidente || Le Directeur\nMme Françoise Galland || M. Luo Anming",
    "Françoise Galland@2026-06-03|Luo Anming@2026-06-03",
  ],
  [
    "fr",
    "Pour l'Université du Port,\nNom et qualité : Françoise Galland, Présidente\nDate : 3 juin 2026\nSignature précédée de la mention « lu et approuvé »\n\nPour l'Eastlake Institute of Technology,\nNom et qualité : Luo Anming, Directeur\nDate : 8 juin 2026\nSignature",
    "Françoise Galland@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "es",
    "Por la Universidad del Puerto || Por el Eastlake Institute of Technology\nFdo.: Felipa Galindo Ríos || Fdo.: Luo Anming\nRectora || Director\nFecha: 3 de junio de 2026 || Fecha: 8 de junio de 2026",
    "Felipa Galindo Ríos@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "es",
    "En Vigo, a tres de junio de dos mil veintiséis.\n\nPOR LA UNIVERSIDAD DEL PUERTO\nD.ª Felipa Galindo Ríos\nRectora\n\nPOR EL EASTLAKE INSTITUTE OF TECHNOLOGY\nD. Luo Anming\nDirector",
    "Felipa Galindo Ríos@2026-06-03|Luo Anming@2026-06-03",
  ],
  [
    "pt",
    "Porto Novo, aos três dias do mês de junho de dois mil e vinte e seis.\n\nPela Universidade do Porto Novo\nProf.ª Doutora Filipa Galvão\nReitora\n\nPelo Eastlake Institute of Technology\nLuo Anming\nDiretor",
    "Filipa Galvão@2026-06-03|Luo Anming@2026-06-03",
  ],
  [
    "it",
    "Letto, approvato e sottoscritto.\nGenova, 3 giugno 2026 || Shanghai, 8 giugno 2026\nPer l'Università del Porto || Per l'Eastlake Institute of Technology\nIl Rettore || Il Direttore\nProf. Filippo Galli || Dott. Luo Anming",
    "Filippo Galli@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "nl",
    "Aldus overeengekomen en in tweevoud ondertekend,\nVlissingen, d.d. 3 juni 2026 || Shanghai, d.d. 8 juni 2026\nNamens Havenuniversiteit Zeeland || Namens Eastlake Institute of Technology\nNaam: mr. F. van Galen || Naam: Luo Anming\nFunctie: rector || Functie: directeur",
    "F. van Galen@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "cs",
    "V Brně dne 3. června 2026 || V Šanghaji dne 8. června 2026\nza Univerzita Přístav || za Eastlake Institute of Technology\nprof. Filip Galský || Luo Anming\nrektor || ředitel",
    "Filip Galský@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "hu",
    "Budapest, 2026. június 3. || Sanghaj, 2026. június 8.\nKikötő Egyetem || Eastlake Institute of Technology\nDr. Gál Ferenc || Luo Anming\nrektor || igazgató",
    "Gál Ferenc@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "hu",
    "Kelt: Budapest, 2026. június 3.\nKikötő Egyetem képviseletében\nDr. Gál Ferenc rektor\n\nKelt: Sanghaj, 2026. június 8.\nEastlake Institute of Technology képviseletében\nLuo Anming igazgató",
    "Gál Ferenc@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "fi",
    "Helsingissä 3. kesäkuuta 2026 || Shanghaissa 8. kesäkuuta 2026\nSatamayliopisto || Eastlake Institute of Technology\nFrans Galander || Luo Anming\nrehtori || johtaja",
    "Frans Galander@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "fi",
    "Satamayliopiston puolesta\nNimi: Frans Galander\nAsema: rehtori\nPäiväys: 3.6.2026\n\nEastlake Institute of Technology puolesta\nNimi: Luo Anming\nAsema: johtaja\nPäiväys: 8.6.2026",
    "Frans Galander@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "sv",
    "För Hamnens universitet || För Eastlake Institute of Technology\nGöteborg den 3 juni 2026 || Shanghai den 8 juni 2026\n______________ || ______________\nFrida Galen || Luo Anming\nRektor || Direktör",
    "Frida Galen@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "sv",
    "Ort och datum: Göteborg 2026-06-03\nUnderskrift:\nNamnförtydligande: Frida Galen\nHamnens universitet\n\nOrt och datum: Shanghai 2026-06-08\nUnderskrift:\nNamnförtydligande: Luo Anming\nEastlake Institute of Technology",
    "Frida Galen@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "pl",
    "W imieniu Uniwersytet Portowy || W imieniu Eastlake Institute of Technology\nprof. Filip Galewski || Luo Anming\nRektor || Dyrektor\n3 czerwca 2026 r. || 8 czerwca 2026 r.",
    "Filip Galewski@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "en",
    "IN WITNESS WHEREOF, the Parties have executed this Agreement on the dates below.\nParty: Harbour University\nAuthorized official: Fiona Gallagher\nTitle: Provost\nDate signed: June 3, 2026\n\nParty: Eastlake Institute of Technology\nAuthorized official: Luo Anming\nTitle: Director\nDate signed: June 8, 2026",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "en",
    "Executed at Dublin on 3 June 2026\nFiona Gallagher\nProvost, Harbour University\nExecuted at Shanghai on 8 June 2026\nLuo Anming\nDirector, Eastlake Institute of Technology",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "en",
    "Agreed by the parties:\n/s/ Fiona Gallagher || /s/ Luo Anming\nFiona Gallagher || Luo Anming\nHarbour University || Eastlake Institute of Technology\n3 June 2026 || 8 June 2026",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "en",
    "Name || Fiona Gallagher || Luo Anming\nTitle || Provost || Director\nInstitution || Harbour University || Eastlake Institute of Technology\nDate || 3 June 2026 || 8 June 2026",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "en",
    "For HU: || For EIT:\nFiona Gallagher (Provost) || Luo Anming (Director)\nDate: 3-Jun-2026 || Date: 8-Jun-2026",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
  [
    "zh",
    "甲方代表签字：罗安明\nSignature of Party A\n日期 Date：2026-06-08\n乙方代表签字：Fiona Gallagher\nSignature of Party B\n日期 Date：2026-06-03",
    "罗安明@2026-06-08|Fiona Gallagher@2026-06-03",
  ],
  [
    "en",
    "Signatures\nHU || EIT\nName: Fiona Gallagher || Name: Luo Anming\nDate: June 3rd, 2026 || Date: June 8th, 2026\nWitness: Tom Byrne || Witness: Jia Lin",
    "Fiona Gallagher@2026-06-03|Luo Anming@2026-06-08",
  ],
];

const isChinese = (unit: string | undefined) => /Eastlake|东湖/iu.test(unit ?? "");

it.each(BLOCKS)("%s: %s", (language, block, people) => {
  const { signatories } = readElements(pagesOf(`${HEADS[language]}\n\n${block}`));
  expect(signatories.map(({ name, date }) => `${name}@${date}`).join("|")).toBe(people);
  expect(signatories.map(({ unit }) => isChinese(unit))).toEqual(language === "zh" ? [true, false] : [false, true]);
});

const signersOf = (language: string, block: string) => readElements(pagesOf(`${HEADS[language]}\n\n${block}`)).signatories.map(({ name }) => name);

it("counts nobody who witnesses, below a line that says so, and goes on with the next side", () => {
  const below = "Por «HU» || Por «EIT»\nFelipa Galindo Ríos || Luo Anming\nRectora || Director\n\nTESTIGOS\nLic. Óscar Beltrán || Mtra. Paula Quiroz";
  expect(signersOf("es", below)).toEqual(["Felipa Galindo Ríos", "Luo Anming"]);
  const between = "For Harbour University\nFiona Gallagher\nWitnesses:\nTom Byrne\n\nFor Eastlake Institute of Technology\nLuo Anming\nDate: 8 June 2026";
  expect(signersOf("en", between)).toEqual(["Fiona Gallagher", "Luo Anming"]);
});

it("counts nobody who has only read what others sign, but somebody who agrees", () => {
  const sides =
    "HARBOUR UNIVERSITY\nPer:\nName: Fiona Gallagher\nDate: 3 June 2026\n\nEASTLAKE INSTITUTE OF TECHNOLOGY\nPer:\nName: Luo Anming\nDate: 8 June 2026";
  const reader =
    "\n\nAcknowledgement of the Principal Investigator\nI have read this Agreement and will comply with it. I am not a party to it.\nDr. Ifeoma Okonjo\nAugust 28, 2026";
  expect(signersOf("en", sides + reader)).toEqual(["Fiona Gallagher", "Luo Anming"]);
});

it("keeps two people of one family name apart", () => {
  expect(
    signersOf("en", "For Harbour University:\nName: Lee Brennan\n\nFor Eastlake Institute of Technology:\nName: Zhang Brennan\nDate: 8 June 2026"),
  ).toEqual(["Lee Brennan", "Zhang Brennan"]);
});

it("reads each letter of an exchange with its own day", () => {
  const letter = (unit: string, day: string, who: string, text: string, name: string) => `${unit}\n\n${day}\n${who}\n\nExcellency,\n${text}\n\n${name}`;
  const first = letter(
    "HARBOUR UNIVERSITY",
    "Dublin, 14 April 2026",
    "Dr. Luo Anming",
    "I have the honour to propose that Harbour University and Eastlake Institute of Technology shall conduct joint research on tides.",
    "Fiona Gallagher\nProvost, Harbour University",
  );
  const second = letter(
    "EASTLAKE INSTITUTE OF TECHNOLOGY",
    "Shanghai, 30 April 2026",
    "Ms. Fiona Gallagher",
    "I have the honour to confirm receipt of your letter of 14 April 2026 and to accept its terms in full.",
    "Luo Anming\nDirector, Eastlake Institute of Technology",
  );
  const { signatories } = readElements(pagesOf(first, second));
  expect(signatories.map(({ name, date, page }) => [name, date, page])).toEqual([
    ["Fiona Gallagher", "2026-04-14", 1],
    ["Luo Anming", "2026-04-30", 2],
  ]);
});
