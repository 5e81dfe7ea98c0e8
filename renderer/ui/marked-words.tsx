import { WholeDays } from "./whole-days.tsx";

/** Words with a part of them marked; `at`: where it begins, below 0 where nothing is marked. */
export function MarkedWords({ words, marked, at }: { readonly words: string; readonly marked: string; readonly at: number }) {
  if (at < 0) return <WholeDays>{words}</WholeDays>;
  return (
    <>
      <WholeDays>{words.slice(0, at)}</WholeDays>
      <mark>
        <WholeDays>{marked}</WholeDays>
      </mark>
      <WholeDays>{words.slice(at + marked.length)}</WholeDays>
    </>
  );
}
