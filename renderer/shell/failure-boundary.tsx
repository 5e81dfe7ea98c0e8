import { Component, type ReactNode } from "react";
import { Notice } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";

/** A screen that breaks or cannot be loaded says so; what was typed is on disk, and loading again brings it back. */
export class FailureBoundary extends Component<{ readonly children: ReactNode }, { readonly cause: string | undefined }> {
  override state: { readonly cause: string | undefined } = { cause: undefined };

  static getDerivedStateFromError(error: unknown): { readonly cause: string } {
    return { cause: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.cause === undefined) return this.props.children;
    return (
      <main className="alone">
        <Notice
          kind="must"
          title={text.failure.title}
          actions={
            <button type="button" className="link" onClick={() => window.location.reload()}>
              {text.failure.reload}
            </button>
          }
        >
          {text.failure.words}
          <span className="meta">　{this.state.cause}</span>
        </Notice>
      </main>
    );
  }
}
