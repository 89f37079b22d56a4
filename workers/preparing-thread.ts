import { runPreparingTask } from "./preparing-task";
import { doTasks } from "./task-thread";

doTasks(runPreparingTask);
