import { describe, expect, it } from "vitest";
import { compareProofLead, readProof } from "../../../shared/reading/proofs/proof.ts";
import { laidText } from "../../reading/laid-text.ts";

/** Proofs whose labels and names stand in two scripts, contracts that call a person the lead, numbers with points. */

const HONG_KONG = `香港特別行政區政府　創新科技署
Innovation and Technology Commission, HKSAR Government
日期 Date: 2025年10月20日 20 October 2025

撥款確認書

本署確認，本署已根據創新及科技基金批准資助下列項目。
The Commission confirms that it has approved funding for the following project.

項目編號 Project No. || ITS/204/25FP
申請機構 Applicant || 青山灣大學 Castle Bay University of Hong Kong
項目統籌人 Project Coordinator || 黎鎔喆教授 Prof. Lai Yung Chit
開始日期 Commencement date || 2026年1月1日 1 January 2026
完成日期 Completion date || 2027年12月31日 31 December 2027`;

describe("a confirmation in two scripts", () => {
  const proof = readProof(laidText(HONG_KONG));
  it("is read behind labels that say the same twice", () => {
    expect(proof).toMatchObject({
      funder: { text: "創新科技署" },
      reference: { text: "ITS/204/25FP" },
      period: { start: "2026-01-01", end: "2027-12-31" },
      namedLead: { text: "黎鎔喆", otherName: "Lai Yung Chit" },
    });
  });
  it.each(["Lai Yung Chit", "Prof. Yung Chit Lai", "黎镕喆教授", "黎鎔喆"])("names %s", (lead) => {
    expect(compareProofLead(proof, { id: "partner-1", lead }).result).toBe("same");
  });
  it("does not name somebody else", () => {
    expect(compareProofLead(proof, { id: "partner-1", lead: "Chan Tai Man" }).result).toBe("different");
  });
});

it.each([
  [
    "CONTRATO\nentre la AGENCIA NACIONAL DE CIENCIA, en adelante “LA AGENCIA”; la UNIVERSIDAD DEL LITORAL, en adelante “LA BENEFICIARIA”; y la Dra. Ana Prieto Sosa, DNI 24.111.222, en adelante “LA INVESTIGADORA RESPONSABLE”; se conviene:\n\nPRIMERA: El Grupo Responsable lo integran la investigadora responsable y el Dr. Luis Brusa.",
    "Ana Prieto Sosa",
  ],
  [
    "GRANT AGREEMENT\nbetween the Example Research Council; Harbour University, hereinafter “the Institution”; and Dr Mary Okafor, hereinafter referred to as “the Principal Investigator”.\n\n1. The Principal Investigator, Dr Sean Byrne and others carry out the work.",
    "Mary Okafor",
  ],
  [
    "Example Innovation Agency\nGrant offer letter\nThe Project Lead named in the application is Dr Moira Kinnear. The co-investigator is Professor Rufus Hale.",
    "Moira Kinnear",
  ],
])("a contract calls its lead so: %#", (text, lead) => {
  expect(readProof(laidText(text)).namedLead?.text).toBe(lead);
});

it("the number of an application may have points, a sum is none", () => {
  expect(
    readProof(laidText("Schweizerischer Forschungsfonds\nVerfügung\nGesuch 10.004.881 – Projektförderung\nEin Beitrag von CHF 798'650 wird bewilligt."))
      .reference?.text,
  ).toBe("10.004.881");
  expect(readProof(laidText("Beispielstiftung\nBescheid\nIhrem Antrag 1.250.000 Euro zu bewilligen wird entsprochen.")).reference?.text).not.toBe("1.250.000");
});

it("the whole budget of a project is not what is granted", () => {
  const text =
    "Forskningsrådet\nTildeling av midler\nStyret vedtok å bevilge inntil 11,9 millioner kroner til prosjektet.\n\nProsjektnummer: 359204\nTotalbudsjett: 15 400 000 kroner";
  expect(readProof(laidText(text)).amount?.value).toBe(11_900_000);
});
