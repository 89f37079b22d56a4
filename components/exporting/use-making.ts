"use client";

import { useEffect, useState } from "react";
import { type FileOrder, type Made, makeOrdered } from "./making";

type MadeFile = Extract<Made, { ok: true }>;

/** What came of an order: a file, a reason why there is none, or null where it was given up. */
interface Tried {
  readonly of: FileOrder;
  readonly made: Made | null;
  /** Whether somebody asked for the file, and so is to hear why there is none. */
  readonly isAsked: boolean;
}

/** So long nothing has to change before a file is made ahead, in ms. */
const STILL = 600;

/**
 * The making of a file: when it is asked for; and, where `isAhead`, already while it is looked at, so that its size is told
 * before, and saving it has not to wait. `order` is null as long as nothing can be ordered.
 */
export function useMaking(order: FileOrder | null, isAhead: boolean, onSave: (made: MadeFile) => void) {
  const [tried, setTried] = useState<Tried | null>(null);
  const [step, setStep] = useState<string | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const now = order && tried?.of === order ? tried : null;
  const made = now?.made?.ok ? now.made : null;
  const isWanted = isAhead && running === null && now === null;

  useEffect(() => {
    if (!order || !isWanted) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      const made = await unlessEnded(controller, makeOrdered(order, { signal: controller.signal, onStep: () => {} }));
      if (!controller.signal.aborted) setTried({ of: order, made, isAsked: false });
    }, STILL);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [order, isWanted]);

  async function start(order: FileOrder) {
    const controller = new AbortController();
    const ended = new Promise<never>((_, reject) =>
      controller.signal.addEventListener("abort", () => reject(controller.signal.reason)),
    );
    setStep("The file is being made …");
    setRunning(controller);
    try {
      const making = makeOrdered(order, { signal: controller.signal, onStep: setStep });
      const made = await unlessEnded(controller, Promise.race([making, ended]));
      setTried({ of: order, made, isAsked: true });
      if (made?.ok) onSave(made);
    } finally {
      setRunning(null);
    }
  }

  return {
    /** The file as it is ordered; null as long as it is not made. */
    made,
    /** Why it could not be made, as far as somebody asked for it. */
    fault: now?.isAsked && now.made?.ok === false ? now.made.reason : null,
    step: running === null ? null : step,
    start: () => {
      if (!order || running !== null) return;
      if (made) onSave(made);
      else void start(order);
    },
    cancel: () => {
      running?.abort();
      order?.exporter.thread.close();
    },
  };
}

/** What comes of it; null where it was ended by the person, or because it was wanted no more. */
async function unlessEnded<T>({ signal }: AbortController, making: Promise<T>): Promise<T | null> {
  try {
    return await making;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
