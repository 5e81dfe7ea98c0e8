import type { ReactNode, Ref } from "react";

type Props = {
  readonly title: string;
  /** one sentence on what the page is for */
  readonly intro?: ReactNode;
  /** buttons at the right */
  readonly tools?: ReactNode;
  /** for pages that take the focus to their title when they open */
  readonly heading?: Ref<HTMLHeadingElement> | undefined;
  /** 2: of another part of the page than the one that one is in */
  readonly level?: 1 | 2;
};

/** The head of a page: its one title, what it is for, its tools. */
export function PageHead({ title, intro, tools, heading, level = 1 }: Props) {
  const Title = level === 1 ? "h1" : "h2";
  return (
    <div className="page-head">
      <div className="grow">
        <Title ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {intro !== undefined && <p>{intro}</p>}
      </div>
      {tools}
    </div>
  );
}
