/** How wide a text stands in a line, in half widths: Chinese characters and signs count two. */
export const halfWidths = (text: string): number => [...text].reduce((sum, character) => sum + (character > "\u2e7f" ? 2 : 1), 0);
