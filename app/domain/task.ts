/** The practical task of a module: a text of the learner's own, judged by the learner against three criteria. */

/** A text counts when it has something beyond white space and beyond the frame it started from. */
export function isBlank(text: string, template: string | null): boolean {
  const bare = (value: string) => value.replace(/\s+/g, ' ').trim();
  return bare(text) === '' || (template !== null && bare(text) === bare(template));
}

/** Longest text that is kept, in characters. */
export const longestTaskText = 50_000;
