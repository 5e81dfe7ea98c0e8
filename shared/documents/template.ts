/** A letter template as read from `templates/letters/<id>.md`: front matter and body, not yet filled. */
export type LetterTemplate = { readonly id: string; readonly text: string };
