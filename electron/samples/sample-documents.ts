/** Which paper becomes which attachment of which example case, and in what form. */
export type SampleDocument = {
  readonly sample: string;
  readonly attachment: string;
  /** file under `papers/`, without `.md` */
  readonly paper: string;
  /** digital: a PDF with text; scanned-pdf: pictures in a PDF; jpeg, png: one page as a picture */
  readonly form: "digital" | "scanned-pdf" | "jpeg" | "png";
  readonly seed: number;
};

export const EXAMPLE_PAPERS: readonly SampleDocument[] = [
  { sample: "topic-2", attachment: "copy-muster", paper: "agreement-muster.zh-de", form: "scanned-pdf", seed: 11 },
  { sample: "topic-2", attachment: "copy-suederau", paper: "agreement-suederau.en", form: "digital", seed: 12 },
  { sample: "topic-2", attachment: "translation-suederau", paper: "agreement-suederau.zh", form: "scanned-pdf", seed: 13 },
  { sample: "topic-2", attachment: "proof-muster", paper: "proof-muster.de", form: "digital", seed: 14 },
  { sample: "topic-2", attachment: "proof-muster-translation", paper: "proof-muster.zh", form: "digital", seed: 15 },
  { sample: "topic-2", attachment: "proof-suederau", paper: "proof-suederau.de", form: "jpeg", seed: 16 },
  { sample: "topic-2", attachment: "proof-suederau-translation", paper: "proof-suederau.zh", form: "jpeg", seed: 17 },
  { sample: "topic-3-2", attachment: "copy-donghai", paper: "agreement-donghai.zh", form: "scanned-pdf", seed: 32 },
];

/** Letters of the product itself, printed and scanned again as if they came back from the seal office. */
export type ExampleLetter = Omit<SampleDocument, "paper"> & { readonly document: string };

export const EXAMPLE_LETTERS: readonly ExampleLetter[] = [
  { sample: "topic-2", attachment: "letter-no-licence-transfer", document: "no-licence-transfer", form: "jpeg", seed: 21 },
  { sample: "topic-2", attachment: "letter-self-funding", document: "self-funding", form: "png", seed: 22 },
];

/** The words that say where an agreement's elements stand, so that the page numbers of the case are those of the paper. */
export type ElementText = Readonly<Record<"term" | "content" | "inputs" | "division" | "ip" | "benefitSplit" | "signatories", string | undefined>>;

export const ELEMENT_WORDS: Readonly<Record<string, { readonly paper: string; readonly words: ElementText }>> = {
  "agreement-suederau": {
    paper: "agreement-suederau.en",
    words: {
      term: "Article 2 Term",
      content: "Article 1 Purpose and content",
      inputs: "Article 3 Inputs",
      division: "Article 4 Division of work",
      ip: "Article 6 Intellectual property",
      benefitSplit: "Article 7 Sharing of benefits",
      signatories: "Date: 18 June 2025",
    },
  },
  "agreement-muster": {
    paper: "agreement-muster.zh-de",
    words: {
      term: "第二条　合作期限",
      content: "第一条　合作内容",
      inputs: "第三条　各方投入",
      division: "第四条　各方分工",
      ip: "第六条　知识产权分配",
      benefitSplit: "第七条　利益分配",
      signatories: "日期 / Datum：2025年9月15日",
    },
  },
  "agreement-project": {
    paper: "agreement-donghai.zh",
    words: {
      term: "第二条　合作期限",
      content: "第一条　合作内容",
      inputs: "第三条　各方投入",
      division: "第四条　各方分工",
      ip: "第五条　知识产权归属",
      benefitSplit: undefined,
      signatories: "日期：2026年3月5日",
    },
  },
};
