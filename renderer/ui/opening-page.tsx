import { text } from "./text.ts";

/** Stands for a screen while its part of the program is being loaded: a page with a name, for screen readers too. */
export function OpeningPage() {
  return (
    <main className="main" aria-busy="true">
      <h1 className="visually-hidden">{text.loading}</h1>
    </main>
  );
}
