import { describe, expect, it } from "vitest";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { laidText } from "../../reading/laid-text.ts";

/** Last days of what is funded, told as the latest by which it is done. */

const period = (text: string) => {
  const read = readProof(laidText(text)).period;
  return [read?.start, read?.end];
};

describe("the last day", () => {
  it.each([
    "You may start on 1 May 2026. All activity has to be finished no later than 30 April 2029 and your last claim must reach us by 30 June 2029.",
    "The Project shall commence on 1 May 2026 and shall be completed no later than 30 April 2029.",
    "Das Vorhaben beginnt am 1. Mai 2026. Die Arbeiten sind spätestens am 30. April 2029 abzuschließen.",
    "Le projet débute le 1er mai 2026. Les travaux devront être achevés au plus tard le 30 avril 2029 ; le rapport est dû le 30 juin 2029.",
    "El proyecto comienza el 1 de mayo de 2026. Las actividades deberán concluir a más tardar el 30 de abril de 2029.",
    "Il progetto è avviato il 1 maggio 2026 e si conclude non oltre il 30 aprile 2029. La rendicontazione va presentata entro il 31 luglio 2029.",
    "O projeto tem início em 1 de maio de 2026. As atividades devem ser concluídas o mais tardar em 30 de abril de 2029.",
    "De uitvoering begint op 1 mei 2026 en is uiterlijk op 30 april 2029 afgerond. Het eindverslag volgt binnen drie maanden.",
    "Projektet startar den 1 maj 2026. Arbetet ska vara avslutat senast den 30 april 2029.",
    "Hanke alkaa 1.5.2026. Tutkimus on saatettava päätökseen viimeistään 30.4.2029.",
    "项目于2026年5月1日开始。研究工作应不晚于2029年4月30日完成，结题报告须于2029年7月31日前提交。",
  ])("of %s", (text) => {
    expect(period(`Example Research Council\n\n${text}`)).toEqual(["2026-05-01", "2029-04-30"]);
  });

  it.each([
    "The project starts on 1 May 2026. The final report of the project must be completed by 30 April 2029.",
    "The project starts on 1 May 2026. Recruitment must be finished no later than 30 April 2029.",
  ])("is not that of a paper or a post: %s", (text) => {
    expect(period(`Example Research Council\n\n${text}`)).toEqual(["2026-05-01", undefined]);
  });
});

describe("a period in a form", () => {
  it.each([
    "Costs may be incurred: from 1 May 2026\nAward end date: 30 April 2029",
    "Start: May 2026\nDuration: 36 months",
    "Start Date: 1 May 2026\nFinish Date: 30 April 2029",
    "Starts: 1 May 2026\nEnds: 30 April 2029",
    "Kosten förderfähig ab: 1. Mai 2026\nProjektabschluss: 30. April 2029",
    "Éligibilité des dépenses : 1er mai 2026\nDate d'achèvement : 30 avril 2029",
    "Gastos subvencionables desde: 1 de mayo de 2026\nFecha de cierre: 30 de abril de 2029",
    "Spese ammissibili dal: 1 maggio 2026\nData fine progetto: 30 aprile 2029",
    "Kosten vanaf: 1 mei 2026\nEinde project: 30 april 2029",
    "Start Date of Research Activity: 1 May 2026\nEnd Date of Research Activity: 30 April 2029",
    "Início da vigência: 01/05/2026\nTérmino da vigência: 30/04/2029",
    "Inicio de ejecución: 01/05/2026\nFin de ejecución: 30/04/2029",
    "Starting date of the action: 1 May 2026\nEnd date of the action: 30 April 2029",
    "Bidragsperiod från och med: 2026-05-01\nBidragsperiod till och med: 2029-04-30",
    "Bevillingsperiode fra og med: 01.05.2026\nBevillingsperiode til og med: 30.04.2029",
    "Start: no earlier than 1 March 2026\nProject started: 1 May 2026\nDuration: 36 months",
  ])("of %s", (text) => {
    expect(period(`Example Research Council\n\n${text.replaceAll("\n", "\n\n")}`)).toEqual(["2026-05-01", "2029-04-30"]);
  });
});
