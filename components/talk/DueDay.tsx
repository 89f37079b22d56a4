import { dayWords } from "./times";

/** The day by which something is to be done, YYYY-MM-DD, and whether it has passed. */
export function DueDay({ due, isLate }: { readonly due: string; readonly isLate: boolean }) {
  return (
    <time className={isLate ? "due late" : "due"} dateTime={due}>
      by {dayWords(due)}
      {isLate && ", which has passed"}
    </time>
  );
}
