import { runBringingTask } from "./bringing-task";
import { doTasks } from "./task-thread";

doTasks(runBringingTask);
