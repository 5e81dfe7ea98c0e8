import type { ReactNode, Ref } from "react";

type Props = {
  readonly title: string;
  /** one sentence on what the page is for */
  readonly intro?: ReactNode;
  /** buttons at the right */
  readonly tools?: ReactNode;
  /** for pages that take the focus to their title when they open */
  readonly heading?: Ref<HTMLHeadingElement>;
};

/** The head of a page: its one title, what it is for, its tools. */
export function PageHead({ title, intro, tools, heading }: Props) {
  return (
    <div className="page-head">
      <div className="grow">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {intro !== undefined && <p>{intro}</p>}
      </div>
      {tools}
    </div>
  );
}
