import "./how-to-change.css";
import { text } from "../ui/text.ts";

/** Leads to what passes with the least change, which stands below the questions in a narrow window. */
export const HowToChange = () => (
  <button type="button" className="link how-to-change" onClick={() => document.querySelector(".budget-help")?.scrollIntoView({ block: "start" })}>
    {text.budget.howToChange}
  </button>
);
