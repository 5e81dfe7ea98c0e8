/**
 * Whether what is typed for a mail address can be one, or several: each with one @ and a domain of two parts at least (RFC 5321 4.1.2). Letters of any
 * script are taken (RFC 6531).
 */
export const canBeMailAddress = (typed: string): boolean =>
  typed
    .split(/[\s,;，；、]+/u)
    .filter((one) => one !== "")
    .every((one) => /^[^@]+@[^@.]+(?:\.[^@.]+)+$/u.test(one));
