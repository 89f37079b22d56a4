import { bibliographyOf } from "@/lib/citing/bibliography";
import type { CitingTask } from "./citing-task";
import { doTasks } from "./task-thread";

doTasks(({ sources, style, language }: CitingTask) => bibliographyOf(sources, style, language));
