import { useEffect, useState } from "react";
import { useLibrary } from "./library.ts";

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");

/** Whether the system asks for it, now and after each change of its settings. */
export function useMedia(query: MediaQueryList): boolean {
  const [asked, setAsked] = useState(query.matches);
  useEffect(() => {
    const follow = () => setAsked(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [query]);
  return asked;
}

/** Light or dark: as the user has chosen, otherwise as the system is. */
export function useMode(): "light" | "dark" {
  const appearance = useLibrary((state) => state.settings.appearance) ?? "system";
  const systemDark = useMedia(darkQuery);
  return appearance === "system" ? (systemDark ? "dark" : "light") : appearance;
}
