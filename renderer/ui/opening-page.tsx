import "./opening-page.css";
import type { ReactNode } from "react";
import { text } from "./text.ts";

/** Stands for a page while it is being loaded: with a name for screen readers, and the outline of a page. `children`: what is known already. */
export function OpeningPage({ children }: { readonly children?: ReactNode }) {
  return (
    <main className="main opening" aria-busy="true">
      <h1 className="visually-hidden">{text.loading}</h1>
      <div className="opening-outline">
        <span className="bone bone-title" aria-hidden="true" />
        {children}
        <Bones rows={6} />
      </div>
    </main>
  );
}

/** Rows that are still to come. */
export function Bones({ rows }: { readonly rows: number }) {
  return (
    <div className="bones" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all alike
        <span key={row} className="bone" />
      ))}
    </div>
  );
}
