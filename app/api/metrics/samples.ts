import { performance } from "node:perf_hooks";
import type { CommandCounts } from "@/db/command-counts";
import type { Store } from "@/db/store";
import type { Metric, Sample } from "./exposition";

/** What can be told of this process in figures: nothing of what anybody wrote, and of nobody in particular. */
export function samplesOf({ hub, counts }: Store): Metric[] {
  const { followers, maps } = hub.size();
  return [
    ...commandMetrics(counts),
    gauge("warrant_streams", "Open streams of events.", followers),
    gauge("warrant_followed_maps", "Maps that somebody follows here.", maps),
    ...processMetrics(),
  ];
}

function commandMetrics({ outcomes, buckets, seconds }: CommandCounts): Metric[] {
  const done = [...outcomes].map(([outcome, value]) => ({ labels: { outcome }, value }));
  let counted = 0;
  const inBuckets = buckets.map(({ upTo, value }): Sample => {
    counted += value;
    return { suffix: "_bucket", labels: { le: Number.isFinite(upTo) ? String(upTo) : "+Inf" }, value: counted };
  });
  return [
    {
      name: "warrant_commands_total",
      kind: "counter",
      help: "Commands by what became of them: done, repeated (seen before), refused or failed.",
      samples: done,
    },
    {
      name: "warrant_command_seconds",
      kind: "histogram",
      help: "Seconds from a command's arrival at the store to its answer.",
      samples: [...inBuckets, { suffix: "_sum", value: seconds }, { suffix: "_count", value: counted }],
    },
  ];
}

function processMetrics(): Metric[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    gauge("process_resident_memory_bytes", "Memory that this process holds, in bytes.", rss),
    gauge("process_heap_bytes", "Memory in use by JavaScript, in bytes.", heapUsed),
    gauge(
      "process_start_time_seconds",
      "When this process began, in seconds since 1970.",
      performance.timeOrigin / 1000,
    ),
    counter("process_cpu_seconds_total", "Processor time, in seconds.", (user + system) / 1e6),
    counter("warrant_busy_seconds_total", "Time in which the one thread was at work, in seconds.", busySeconds()),
  ];
}

function busySeconds(): number {
  return performance.eventLoopUtilization().active / 1000;
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, kind: "gauge", help, samples: [{ value }] };
}

function counter(name: string, help: string, value: number): Metric {
  return { name, kind: "counter", help, samples: [{ value }] };
}
