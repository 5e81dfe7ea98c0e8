import { useEffect, useRef, useState } from "react";
import type { Tidied, TidyChange } from "../../shared/wizard/normalize-text.ts";
import type { ParsedInput } from "../../shared/wizard/read-answer.ts";
import { afterPress } from "../state/after-press.ts";
import { asTyped, checkTyped } from "../state/checked.ts";
import { answer, endStep, keepDraft, useAnswer, useDraft, useOpenCase } from "../state/open-case.ts";
import { text as words } from "../ui/text.ts";

type Typing = { readonly text: string; readonly answer: unknown; readonly composing: boolean };

/** What is said of an answer once its field is left; it falls with that answer. */
type Said<T> = { readonly of: unknown; readonly what: T };

type Reading = {
  readonly format: (value: unknown) => string;
  readonly parse: (text: string) => ParsedInput;
  /** what is made plain when the field is left, and then said */
  readonly tidy?: (text: string) => Tidied;
  /** what is said of words that were taken and are shown otherwise once the field is left */
  readonly readAs?: (text: string) => string | undefined;
  /** a value, as an amount or a date, that is judged once the field is left; absent: words, which are at every letter */
  readonly isValue?: true;
};

/**
 * A text field over an answer. Each letter is an answer at once; words that cannot be one stay in the case as a draft
 * with what is wrong; letters that an input method still composes are nobody's yet. When the answer changes elsewhere
 * (undo, another program), the field shows that.
 */
export function useParsedInput(path: string, { format, parse, tidy, readAs, isValue }: Reading) {
  const value = useAnswer(path);
  const draft = useDraft(path);
  const [typing, setTyping] = useState<Typing>();
  /** the amount that stood there when the field was entered: the letters of a new one are amounts too until one of them is none */
  const entered = useRef<number>(undefined);
  const [tidied, setTidied] = useState<Said<readonly TidyChange[]>>();
  const [wasRead, setWasRead] = useState<Said<string | undefined>>();
  /** the field is typed into: whether something was wrong with it before */
  const [edited, setEdited] = useState<"right" | "wrong">();
  useEffect(() => checkTyped, []);
  useEffect(() => {
    // the answer was changed elsewhere: what was typed before is over
    setTyping((old) => (old !== undefined && !old.composing && !Object.is(old.answer, value) ? undefined : old));
  }, [value]);
  const taken = (text: string) => {
    setEdited(edited ?? (draft === undefined ? "right" : "wrong"));
    asTyped(() => take(text), isValue ? "value" : "text");
  };
  const take = (text: string) => {
    const typed = parse(text);
    if (typed.kind === "problem") {
      keepDraft(path, text, entered.current);
      setTyping(undefined);
      return;
    }
    answer(path, typed.value);
    setTyping({ text, answer: typed.value, composing: false });
  };
  const current = typing !== undefined && Object.is(typing.answer, value) ? typing.text : format(value);
  const stillSaid = <T>(said: Said<T> | undefined) => (said !== undefined && Object.is(said.of, value) ? said.what : undefined);
  const shown = typing?.composing ? typing.text : (draft ?? current);
  return {
    value,
    problem: draft === undefined || edited === "right" ? undefined : problemOf(parse(draft)),
    isEdited: edited !== undefined,
    readAs: stillSaid(wasRead),
    tidied: (stillSaid(tidied) ?? []).map((change) => words.wizard.tidied[change]).join(""),
    input: {
      value: shown,
      autoComplete: "off",
      spellCheck: false,
      // words that are no answer may be longer than the field for one
      ...(draft === undefined ? {} : { title: draft }),
      disabled: value === null,
      onChange: (event: { readonly target: { readonly value: string }; readonly nativeEvent: Event }) => {
        const composing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
        setTidied(undefined);
        setWasRead(undefined);
        if (composing) setTyping({ text: event.target.value, answer: value, composing: true });
        else taken(event.target.value);
      },
      onCompositionEnd: (event: { readonly currentTarget: { readonly value: string } }) => taken(event.currentTarget.value),
      onFocus: () => {
        entered.current = typeof value === "number" ? value : useOpenCase.getState().case?.draftsOver?.[path];
      },
      onBlur: () => {
        const plain = tidy?.(shown);
        const isTidied = plain !== undefined && plain.text !== shown;
        if (isTidied) asTyped(() => take(plain.text), "value");
        endStep();
        // what is said of it comes once the click that left the field has fallen where it was aimed
        afterPress(() => {
          if (isTidied) setTidied({ of: valueIn(parse(plain.text)), what: plain.changes });
          // of an amount that was not typed again what was said of it still holds
          if (typing !== undefined) setWasRead({ of: typing.answer, what: readAs?.(shown) });
          setTyping(undefined);
          setEdited(undefined);
          checkTyped();
        });
      },
    },
  };
}

const valueIn = (typed: ParsedInput): unknown => (typed.kind === "value" ? typed.value : undefined);

/** Said as it is in the list of checks. Words that would be an answer by now (the unit of money was changed) are not taken by themselves: they might mean another. */
const problemOf = (typed: ParsedInput): string => (typed.kind === "problem" ? words.wizard.notTakenBecause(typed.problem) : words.wizard.notTaken);
