import type { Attachment } from "../case/case.ts";
import { givenNameOf } from "../text/file-names.ts";
import { given } from "./facts.ts";

/** Whether a file came back from the seal, as far as its place (`own`: of a letter of ours), its words or its name tell, and nobody has said whose seal it bears. */
export const awaitsSealAnswer = (attachment: Attachment, own: boolean): boolean =>
  given(attachment.sealedBy) === undefined && attachment.state !== "generated" && (own || isScanOfPrint(attachment) || isNamedSealed(givenNameOf(attachment)));

/** An attachment that keeps what was printed for the seal is its scan. */
const isScanOfPrint = ({ wordsSha256 }: Attachment): boolean => given(wordsSha256) !== undefined;

const SEALED = /用印|盖章|签章|公章|(?<![a-z])(?:sealed|stamped)(?![a-z])/iu;
const NOT_SEALED =
  /(?:[未待须需请无]|尚未|前)\s*(?:已|加)?(?:用印|盖|签章)|(?:用印|盖章|签章)(?:前|稿|打印|清单)|(?<![a-z])(?:not|to be|for|un)[ _-]*(?:sealed|stamped)/iu;

/** Whether a file's name says that the paper was sealed: then somebody is asked before it goes to the seal once more. */
export const isNamedSealed = (name: string): boolean => SEALED.test(name) && !NOT_SEALED.test(name);
