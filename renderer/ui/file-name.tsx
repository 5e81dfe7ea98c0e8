import "./file-name.css";
import { useLayoutEffect, useRef, useState } from "react";
import { cutName } from "./cut-name.ts";

/** Parts of a pixel by which a width that fits may seem too large. */
const ROUNDING = 0.1;

type FileNameProps = {
  readonly name: string;
  /** in which it stands, cut to as many */
  readonly lines?: 1 | 2;
  /** characters at its end that stay in any case, of what is not a file */
  readonly tail?: number;
};

/** The name of a file, or a title, in as much room as there is: cut in its middle, never at its end; whole on pointing at it. */
export function FileName({ name, lines = 1, tail }: FileNameProps) {
  const box = useRef<HTMLSpanElement>(null);
  const measured = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState(name);
  useLayoutEffect(() => {
    const [element, ruler] = [box.current, measured.current];
    if (!element || !ruler) return;
    const widthOf = (words: string) => {
      ruler.textContent = words;
      return ruler.getBoundingClientRect().width;
    };
    const cut = () => {
      const { width } = element.getBoundingClientRect();
      // a line that goes on below may end one letter early
      const room = lines * width - (lines - 1) * Number.parseFloat(getComputedStyle(element).fontSize) + ROUNDING;
      setShown(cutName(name, room, widthOf, tail === undefined ? undefined : [tail]));
      ruler.textContent = "";
    };
    cut();
    const observer = new ResizeObserver(cut);
    observer.observe(element);
    void document.fonts.ready.then(cut);
    return () => observer.disconnect();
  }, [name, lines, tail]);
  return (
    <span ref={box} className={lines === 1 ? "middle-cut cut" : "middle-cut two-lines cut"} title={name}>
      {/* takes the room, and is read out; what is seen lies over it */}
      <span className="middle-cut-whole">{name}</span>
      <span className="middle-cut-shown" aria-hidden="true">
        {shown}
      </span>
      <span ref={measured} className="middle-cut-ruler" aria-hidden="true" />
    </span>
  );
}
