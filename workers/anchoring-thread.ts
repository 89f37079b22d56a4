import { createAnchoring } from "./anchoring-task";
import { doTasks } from "./task-thread";

doTasks(createAnchoring());
