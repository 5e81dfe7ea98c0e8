import { useEffect, useState } from "react";
import { answer, keepDraft, useAnswer, useDraft } from "../state/open-case.ts";
import { text as words } from "../text.ts";

/** What typed words are: an answer (`undefined`: none), or no answer yet and why. */
export type Typed = { readonly kind: "value"; readonly value: unknown } | { readonly kind: "problem"; readonly problem: string };

type Typing = { readonly text: string; readonly answer: unknown; readonly composing: boolean };

/**
 * A text field over an answer. Each letter is an answer at once; words that cannot be one stay as a draft with what is
 * wrong; letters that an input method still composes are nobody's yet. When the answer changes elsewhere (undo, another
 * program), the field shows that.
 */
export function useTypedAnswer(path: string, format: (value: unknown) => string, parse: (text: string) => Typed) {
  const value = useAnswer(path);
  const draft = useDraft(path);
  const [typing, setTyping] = useState<Typing>();
  useEffect(() => {
    // the answer was changed elsewhere: what was typed before is over
    setTyping((old) => (old !== undefined && !old.composing && !Object.is(old.answer, value) ? undefined : old));
  }, [value]);
  const take = (text: string) => {
    const typed = parse(text);
    if (typed.kind === "problem") {
      keepDraft(path, text);
      setTyping(undefined);
      return;
    }
    answer(path, typed.value);
    setTyping({ text, answer: typed.value, composing: false });
  };
  const current = typing !== undefined && Object.is(typing.answer, value) ? typing.text : format(value);
  return {
    value,
    text: typing?.composing ? typing.text : (draft ?? current),
    problem: draft === undefined ? undefined : problemOf(parse(draft)),
    onChange: (event: { readonly target: { readonly value: string }; readonly nativeEvent: Event }) => {
      const composing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
      if (composing) setTyping({ text: event.target.value, answer: value, composing: true });
      else take(event.target.value);
    },
    onCompositionEnd: (event: { readonly currentTarget: { readonly value: string } }) => take(event.currentTarget.value),
    onBlur: () => setTyping(undefined),
  };
}

/** Words that would be an answer by now (the unit of money was changed) are not taken by themselves: they might mean another. */
const problemOf = (typed: Typed): string => (typed.kind === "problem" ? typed.problem : words.wizard.notTaken);
