/** Why a command is not carried out: a code for programs, a sentence for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
}

export type RefusalCode =
  | "unknown"
  | "idTaken"
  | "outside"
  | "quoteDiffers"
  | "textMissing"
  | "selfTarget"
  | "circularTarget"
  | "noPremise"
  | "doubled"
  | "inUse"
  | "notEmpty"
  | "changedSince"
  | "forbidden"
  | "malformed";

/** A refusal with its sentence. */
export function refuse(code: RefusalCode, reason: string): Refusal {
  return { code, reason };
}

/** Whether a result is a refusal rather than a list. */
export function isRefusal(result: readonly unknown[] | Refusal): result is Refusal {
  return !Array.isArray(result);
}
