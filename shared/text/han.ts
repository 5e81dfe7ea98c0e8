/** Whether there is a Chinese character in a text. */
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
