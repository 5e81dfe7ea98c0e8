import { Fragment, type ReactNode } from "react";

/** Chinese has no spaces: a line may end between any two letters, unless words are told apart. */
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const known = new Map<string, ReactNode>();

/**
 * A label that breaks between words only: 熟悉国际｜科技合作法规, never 国际科｜技合作. For places styled `word-break: keep-all`.
 * 的 stays with what it follows, and words of one letter together: they are often one word that the segmenter does not know (汇交).
 */
export function Phrases({ children }: { readonly children: string }) {
  let parts = known.get(children);
  if (parts === undefined) {
    parts = withBreaks(children);
    known.set(children, parts);
  }
  return parts;
}

const mayBreak = (before: Intl.SegmentData | undefined, segment: string) =>
  before?.isWordLike === true && segment !== "的" && (before.segment.length > 1 || segment.length > 1);

function withBreaks(words: string): ReactNode {
  const segments = [...segmenter.segment(words)];
  return segments.map(({ segment, index, isWordLike }, place) => (
    <Fragment key={index}>
      {place > 0 && isWordLike && mayBreak(segments[place - 1], segment) && <wbr />}
      {segment}
    </Fragment>
  ));
}
