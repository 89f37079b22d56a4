import { createExportingWork } from "./exporting-task";
import { doTasks } from "./task-thread";

doTasks(createExportingWork());
