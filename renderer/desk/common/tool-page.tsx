import type { ComponentProps, ReactNode } from "react";
import { PageHead } from "../../ui/page-head.tsx";

type Props = ComponentProps<typeof PageHead> & {
  /** what went wrong, above the head */
  readonly failure: ReactNode;
  /** what stays in view below the page that scrolls */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of a tool of the workspace: its head and `children`, which scroll, and its bar. */
export function ToolPage({ failure, bar, children, ...head }: Props) {
  return (
    <main className="main">
      <section className="page">
        <div className="page-scroll">
          {failure}
          <PageHead {...head} />
          <div className="page-body">{children}</div>
        </div>
        {bar}
      </section>
    </main>
  );
}
