import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { productFolder } from "../../electron/files/paths.ts";
import { singleGuide } from "../fixtures/single-guide.ts";

export type Language = "zh" | "en" | "de";

/** Sentences to fill pages with: of the guide and the manual for fitting, of the policies, the licence and other papers for measuring. */
export async function pageTexts(use: "fit" | "measure"): Promise<Readonly<Record<Language, readonly string[]>>> {
  const read = (...path: readonly string[]) => readFile(join(productFolder(), ...path), "utf8");
  const folder = join(productFolder(), "templates", "policies");
  const policies = async () =>
    (await Promise.all((await readdir(folder)).filter((name) => name.endsWith(".yaml")).map((name) => readFile(join(folder, name), "utf8")))).join("\n");
  const papers = (names: readonly string[]) => Promise.all(names.map((name) => read("electron", "samples", "papers", name))).then((texts) => texts.join("\n"));
  const chinese = use === "fit" ? `${await singleGuide()}\n${await read("docs", "manual.md")}` : await policies();
  const english =
    use === "fit"
      ? `${await read("docs", "architecture.md")}\n${await read("docs", "security.md")}`
      : `${await read("docs", "releasing.md")}\n${await read("LICENSE")}\n${await papers(["agreement-suederau.en.md"])}`;
  const german =
    use === "fit" ? `${GERMAN_TO_FIT}\n${await papers(["proof-muster.de.md"])}` : `${GERMAN_TO_MEASURE}\n${await papers(["proof-suederau.de.md"])}`;
  return { zh: chineseOf(chinese), en: latinOf(english), de: latinOf(german) };
}

const chineseOf = (text: string) =>
  (text.match(/[\p{Script=Han}\d][\p{Script=Han}\d，、；：“”（）《》%·—]{7,}[。；]?/gu) ?? []).map((sentence) => sentence.replace(/([^。；])$/u, "$1。"));
const latinOf = (text: string) =>
  (text.replace(/[|`*#<>_\n]+/g, " ").match(/[A-ZÄÖÜ][\p{Script=Latin}\d ,;:()’'“”„–/-]{20,}[.:;]/gu) ?? []).map((sentence) => sentence.trim());

const GERMAN_TO_FIT = `
Die Universität verpflichtet sich, die vereinbarten Forschungsarbeiten innerhalb der Laufzeit durchzuführen und über die Ergebnisse zu berichten.
Für die Benutzung der Geräte gelten die Bestimmungen des Instituts; Schäden sind unverzüglich anzuzeigen.
Der Zuwendungsempfänger hat die Mittel wirtschaftlich und sparsam zu verwenden, Belege sind zehn Jahre aufzubewahren.
Änderungen dieses Vertrages bedürfen der Schriftform, dies gilt auch für die Aufhebung dieser Bestimmung.
Gewerbliche Schutzrechte, die vor Beginn des Vorhabens bestanden, bleiben Eigentum der jeweiligen Partei.
Das Land Baden-Württemberg fördert das Vorhaben mit insgesamt 384.500 Euro, verteilt auf drei Haushaltsjahre.
Über Veröffentlichungen verständigen sich die Parteien rechtzeitig, mindestens jedoch vier Wochen vor der Einreichung.
Frau Professorin Weiß leitet die Arbeitsgruppe für Strömungsmechanik und vertritt das Institut nach außen.
Bei höherer Gewalt ruhen die Pflichten, solange das Hindernis besteht; jede Partei trägt ihre eigenen Kosten.`;

const GERMAN_TO_MEASURE = `
Sehr geehrte Damen und Herren, hiermit bestätigen wir den Eingang Ihres Antrags vom 12. März und bitten um Nachreichung der fehlenden Unterlagen.
Zwischen den Beteiligten besteht Einigkeit, dass vertrauliche Informationen nur jenen Beschäftigten zugänglich gemacht werden, die sie benötigen.
Die jährliche Überprüfung erfolgt durch einen Beirat, dem je zwei Mitglieder beider Häuser angehören.
Reisekosten werden nach dem Bundesreisekostengesetz erstattet; Übernachtungen über 120 Euro sind zu begründen.
Mit freundlichen Grüßen übersenden wir Ihnen zwei unterschriebene Ausfertigungen und erwarten ein Exemplar zurück.
Der Schlüssel zur Verteilung der Erlöse richtet sich nach dem Anteil an der Erfindung, ersatzweise nach Köpfen.
Gerichtsstand ist, soweit zulässig, der Sitz der beklagten Partei, und es gilt das Recht dieses Ortes.`;
