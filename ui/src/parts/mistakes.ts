/* What has to be put right in a form: the field, and what to do. */

export type Mistake = { field: string; words: string };

/** The words for one field, or null when nothing is wrong with it. */
export function wordsFor(mistakes: Mistake[], field: string): string | null {
  return mistakes.find((mistake) => mistake.field === field)?.words ?? null;
}
