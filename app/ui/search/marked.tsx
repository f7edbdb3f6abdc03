/** A text with what was looked for marked in it. */
import type { Piece } from '#app/domain/search.ts';

export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : text));
}
