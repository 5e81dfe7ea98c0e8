import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

/** Clauses below the head of an agreement between the same two parties, in several languages. */

const HEADS = {
  en: "RESEARCH AGREEMENT\nbetween Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).",
  zh: "合作协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学。",
  de: "Kooperationsvertrag\nzwischen der Hafenuniversität (nachfolgend „HU“), Deutschland, und dem Eastlake Institute of Technology (nachfolgend „EIT“), China.",
  fr: "Convention de collaboration\nentre l'Université du Port (ci-après « HU »), France, et Eastlake Institute of Technology (ci-après « EIT »), Chine.",
  es: "Convenio de colaboración\nentre la Universidad del Puerto (en adelante «HU»), España, y Eastlake Institute of Technology (en adelante «EIT»), China.",
  nl: "Samenwerkingsovereenkomst\ntussen de Hogeschool Havenstad (hierna „HU”), Nederland, en het Eastlake Institute of Technology (hierna „EIT”), China.",
};
/** What stands below the head of this language. */
export type Row = readonly [language: keyof typeof HEADS, text: string];
/** The elements of the clauses below the head of a language. */
export const readBelow = (language: keyof typeof HEADS, text: string) => readElements(pagesOf(`${HEADS[language]}\n${text}`));
