import { PDFDict, type PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { BundleMetadata } from "../outline.ts";
import { srgbProfile } from "./srgb-profile.ts";

/**
 * Says that a document is PDF/A-2b: metadata that agree with its information (ISO 19005-2, 6.6) and sRGB as what its
 * colours mean (6.2.3). Whoever calls it has made sure that the rest is so.
 */
export function claimPdfA(pdf: PDFDocument, metadata: BundleMetadata): void {
  const { context, catalog } = pdf;
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const intent = {
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of("sRGB"),
    Info: PDFString.of("sRGB IEC61966-2-1"),
    DestOutputProfile: profile,
  };
  catalog.set(PDFName.of("OutputIntents"), context.obj([context.obj(intent)]));
  // metadata are to be readable without decoding
  const packet = context.stream(Buffer.from(xmpPacket(metadata), "utf8"), { Type: "Metadata", Subtype: "XML" });
  catalog.set(PDFName.of("Metadata"), context.register(packet));
  const layers = catalog.lookup(PDFName.of("OCProperties"));
  const shown = layers instanceof PDFDict ? layers.lookup(PDFName.of("D")) : undefined;
  // 6.9: each configuration of layers has a name
  if (shown instanceof PDFDict) shown.set(PDFName.of("Name"), PDFString.of("Default"));
}

function xmpPacket({ title, author, subject, createdAt }: BundleMetadata): string {
  const date = `${createdAt.toISOString().slice(0, 19)}Z`;
  const line = (words: string) => (words === "" ? [] : [words]);
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    ...line(author).map((words) => `<dc:creator><rdf:Seq><rdf:li>${escaped(words)}</rdf:li></rdf:Seq></dc:creator>`),
    ...line(subject).map((words) => `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(words)}</rdf:li></rdf:Alt></dc:description>`),
    "<xmp:CreatorTool>国合申报匣</xmp:CreatorTool><pdf:Producer>国合申报匣</pdf:Producer>",
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
  ].join("\n");
}

const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
