/**
 * Why something failed, as codes with what their sentence needs: no layer below the entry points words a failure.
 * `shared/messages/cause-text.ts` makes the sentences; a code without one is a type error there.
 */

type Code<C extends string> = { readonly code: C };

/** The codes of a union that carry nothing but themselves: those of members with the one field `code`. */
export type PlainCode<C> = C extends { readonly code: infer K extends string } ? (Exclude<keyof C, "code"> extends never ? K : never) : never;

/** What the system or another program did not let us do with a file or folder. */
export type FileCause =
  | Code<
      | "no-path"
      | "no-permission"
      | "no-permission-or-busy"
      | "busy"
      | "disk-full"
      | "disk-read-only"
      | "disk-quota"
      | "disk-fault"
      | "is-folder"
      | "not-below-folder"
      | "folder-exists"
      | "file-exists"
      | "too-many-open"
      | "name-too-long"
      | "file-too-large"
      | "link-loop"
      | "not-regular"
      | "case-folder-gone"
      | "output-taken-away"
      | "save-overtaken"
      | "save-locked"
      | "write-incomplete"
      | "no-opener"
      | "locked-or-moved"
      | "case-among-scans"
    >
  /** a system's code that we do not know, in the system's own words */
  | { readonly code: "system"; readonly detail: string };

/** What is wrong with a value that is not plain data, as JSON has it. */
export type PlainValueCause =
  | Code<"too-many-values" | "not-storable" | "proto-key">
  /** `levels`: how deep it may be */
  | { readonly code: "too-deep"; readonly levels: number };

/** What is wrong with the text of a JSON, YAML or plain text file. Lines and columns from 1. */
export type TextCause =
  | PlainValueCause
  | Code<"not-utf8" | "not-utf8-text" | "empty" | "zip-archive" | "not-json" | "yaml-references" | "yaml-too-deep">
  | { readonly code: "not-json-at"; readonly line: number; readonly column: number }
  | { readonly code: "repeated-json-key"; readonly key: string; readonly line: number }
  /** `detail`: the parser's own words */
  | { readonly code: "not-yaml"; readonly detail: string }
  | { readonly code: "repeated-yaml-key"; readonly key: string }
  | { readonly code: "yaml-too-slow"; readonly seconds: number }
  | { readonly code: "text-too-large"; readonly bytes: number; readonly limit: number };

/** What is wrong with a JPEG or PNG, read by its own structure. */
export type ImageCause =
  | Code<
      | "jpeg-structure"
      | "jpeg-header-torn"
      | "jpeg-no-size"
      | "jpeg-end-missing"
      | "jpeg-coding"
      | "jpeg-no-data"
      | "png-torn"
      | "png-no-data"
      | "png-end-missing"
      | "image-not-shown"
    >
  | { readonly code: "png-checksum"; readonly chunk: string }
  /** `detail`: the decoder's own words */
  | { readonly code: "png-not-decoded"; readonly detail: string };

/** What is wrong with a TIFF, or of a kind that is not read. */
export type TiffCause =
  | Code<
      | "tiff-directory-outside"
      | "tiff-directory"
      | "tiff-no-data"
      | "tiff-no-size"
      | "tiff-mixed-bits"
      | "tiff-piece-size"
      | "tiff-torn"
      | "tiff-four-inks-in-strips"
      | "tiff-planar"
      | "tiff-too-large"
      | "tiff-jpeg-damaged"
      | "tiff-several-grays"
      | "tiff-colours"
      | "tiff-palette"
      | "tiff-ycbcr"
    >
  | { readonly code: "tiff-sampling"; readonly bits: number }
  | { readonly code: "tiff-data"; readonly row: number }
  | { readonly code: "tiff-compression"; readonly compression: number }
  | { readonly code: "tiff-components"; readonly samples: number }
  | { readonly code: "tiff-photometric"; readonly photometric: number };

/** Why an attachment or one of its pages cannot be read. */
export type DamageCause =
  | ImageCause
  | TiffCause
  | Code<
      | "no-pages"
      | "page-data"
      | "page-content"
      | "page-not-shown"
      | "pages-not-split"
      | "pdf-incomplete"
      | "pdf-not-whole"
      | "not-repaired"
      | "not-parsed"
      | "not-shown"
      | "trapped-showing"
      | "out-of-memory"
      | "stamped-not-written"
    >
  | { readonly code: "not-as-named"; readonly meant: MeantFile };

/** What a file was, by its name or its beginning, whose content is not whole. */
export type MeantFile = "word" | "table" | "slides" | "pdf" | "picture";

/** What a file is that is no PDF, image or Word file. */
export type UnsupportedType =
  | Code<
      | "rar"
      | "7z"
      | "zip"
      | "zipped-case"
      | "gif"
      | "bmp"
      | "webp"
      | "avif"
      | "heic"
      | "jpeg-2000"
      | "psd"
      | "program"
      | "postscript"
      | "caj"
      | "kdh"
      | "djvu"
      | "ofd"
      | "audio-or-video"
      | "video-or-audio"
      | "unknown"
      | "text"
      | "excel"
      | "old-excel"
      | "powerpoint"
      | "old-office"
      | "encrypted-office"
      | "folder"
      | "special-file"
      | "unpacks-too-large"
    >
  | { readonly code: "jpeg-bits"; readonly bits: number }
  | { readonly code: "jpeg-components"; readonly components: number }
  | { readonly code: "too-many-pixels"; readonly width: number; readonly height: number }
  | { readonly code: "too-many-pages"; readonly pages: number; readonly most: number };

/** Why no PDF was made of a Word file: `tried` names what each program did. */
export type ConversionCause =
  | Code<"outside-content" | "no-word-program" | "no-pdf">
  | { readonly code: "programs-failed"; readonly tried: readonly TriedProgram[] };
export type TriedProgram = { readonly program: "Word" | "WPS" | "LibreOffice" } & (
  | { readonly problem: "no-pdf" | "not-started" | "not-exported" }
  | { readonly problem: "too-slow"; readonly seconds: number }
);

/** How pages to be turned or put in order do not fit their file. */
export type PageChangeCause = {
  readonly code: "turned-page-missing" | "ordered-page-missing" | "ordered-twice" | "left-out-of-order";
  readonly page: number;
};

/** How what was written differs from what was planned. Pages from 1. */
export type BundleDifference =
  | Code<"changed-after-writing" | "not-opened">
  | { readonly code: "page-count"; readonly planned: number; readonly found: number }
  | { readonly code: "bookmark-count"; readonly planned: number; readonly found: number }
  | { readonly code: "bookmark-target"; readonly title: string; readonly page: number }
  | { readonly code: "stamp-unread"; readonly page: number; readonly text: string }
  | { readonly code: "image-differs" | "page-blank"; readonly page: number };

/** What is wrong with a manifest: `problem` is that of its schema. */
export type ManifestCause = Code<"not-json" | "wrong-format"> | { readonly code: "field"; readonly path: string; readonly problem: string };

/** What went wrong that should not: `detail` for whoever repairs it, in English. */
export type UnexpectedCause =
  | { readonly code: "thrown"; readonly detail: string }
  | { readonly code: "thread-ended"; readonly thread: "job" | "pages" | "layout"; readonly exitCode: number }
  | Code<"job-answer" | "layout-answer" | "no-answer">
  | { readonly code: "refused"; readonly status: number };

export type Cause = FileCause | TextCause | DamageCause | ConversionCause | PageChangeCause | BundleDifference | ManifestCause | UnexpectedCause;

/** Why a hand-over is refused; `path`: the file in it. */
export type HandOverCause =
  | Code<"not-a-hand-over" | "too-new" | "too-large">
  | { readonly code: "unsafe-path" | "twice" | "missing" | "extra" | "damaged"; readonly path: string };

/** Why a request is refused: by the window, by a page, or on the command line. */
export type Misuse =
  | Code<
      | "foreign-window"
      | "nothing-to-seal"
      | "nothing-unsaved"
      | "no-such-version"
      | "no-such-copy"
      | "choose-in-dialog"
      | "choose-folder-in-dialog"
      | "type-whole-path"
      | "drop-one-folder"
      | "type-case-path"
      | "not-on-recent-list"
      | "cases-not-recent"
      | "print-pack-running"
      | "package-running"
      | "unknown-request"
      | "case-not-open"
      | "not-files"
      | "empty-folder"
      | "no-scans"
      | "download-instead"
      | "outside-case"
    >
  /** worded by the command line itself, whose product is text: it names its own options */
  | { readonly code: "command-line"; readonly text: string }
  | { readonly code: "odd-request"; readonly cause?: PlainValueCause; readonly field?: { readonly path: string; readonly problem: string } }
  | { readonly code: "nothing-printable"; readonly papers: readonly { readonly name: string; readonly why: string }[] }
  | { readonly code: "no-such-number"; readonly number: number; readonly known: readonly number[] }
  | { readonly code: "replaced-and-removed"; readonly number: number }
  | { readonly code: "output-among-inputs"; readonly path: string }
  | { readonly code: "shipped-item" | "item-not-installed"; readonly id: string }
  /** cases were made under the guide, or other guides rest on it */
  | { readonly code: "guide-in-use"; readonly title: string; readonly cases: readonly string[]; readonly guides: readonly string[] }
  | { readonly code: "several-editions"; readonly id: string; readonly editions: readonly string[] }
  /** `isAtLeast`: what is left was not counted to its end */
  | { readonly code: "too-many-files"; readonly most: number; readonly left: number; readonly isAtLeast?: boolean }
  | { readonly code: "no-such-sample"; readonly sample: string };

/** A step of a long job, as its progress names it. */
export type Step =
  | Code<
      | "reading-attachments"
      | "checking-margins"
      | "compressing-images"
      | "numbering-pages"
      | "verifying"
      | "checking-case"
      | "reading-cases"
      | "reading-papers-to-seal"
      | "documents-written"
    >
  | { readonly code: "inspecting-file"; readonly file: string }
  /** `look`: its pages are looked at, before what is wanted of them is read */
  | { readonly code: "reading-file"; readonly file: string; readonly stage?: "look" }
  /** `text`: what a page names; `ocr`: its picture is recognised */
  | { readonly code: "reading-page"; readonly file: string; readonly stage: "text" | "ocr" }
  | { readonly code: "writing-document"; readonly title: string };

/** Why a part of a stack of scans is left to a person. */
export type LeftOverCause =
  /** no separator sheet before it, and no text by which it could be told */
  | "not-recognised"
  | "code-damaged"
  /** no sheet, and what is written on the pages is like a document that is awaited, not the same */
  | "alike"
  /** a document printed elsewhere, of which nobody knows how many pages it has */
  | "pages-unknown"
  /** no case of the folder has the id of the code */
  | "case-unknown"
  /** several cases of the folder have it */
  | "case-twice"
  /** the case has no such document any more */
  | "place-unknown"
  /** answers or file changed after the document was printed */
  | "text-changed"
  /** other pages are there than were printed */
  | "page-count"
  /** another part of the stack is the same document */
  | "twice"
  /** sheet and printed text name different documents, or the order of the stack is in doubt */
  | "not-confirmed";
