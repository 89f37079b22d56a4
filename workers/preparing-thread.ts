import type { Content } from "@/lib/text/content";
import { packText } from "./packed-text";
import type { PreparingOrder, PreparingReplies } from "./preparing-order";
import { runPreparingTask } from "./preparing-task";
import { doTasks } from "./task-thread";

const kept = new Map<number, Content>();

doTasks((order: PreparingOrder): PreparingReplies[PreparingOrder["kind"]] => {
  switch (order.kind) {
    case "keep":
      kept.set(order.number, order.found);
      return null;
    case "prepare":
      return packText(runPreparingTask({ ...order, found: textCalled(order.of) }));
    case "cite":
      return runPreparingTask({ ...order, found: textCalled(order.of) });
    case "hash":
      return runPreparingTask(order);
    default:
      return order satisfies never;
  }
});

function textCalled(number: number): Content {
  const found = kept.get(number);
  if (!found) throw new Error(`text ${number} was never brought here`);
  return found;
}
