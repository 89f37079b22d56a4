"use client";

import { useWorkspace } from "@/components/workspace/workspace-context";
import { useFollowing } from "./use-following";
import { useNoticing } from "./use-noticing";
import { useTelling } from "./use-telling";

/** Tells others what is done here, tells here what others change, and follows somebody where that is wanted. */
export function Presence() {
  const { view } = useWorkspace();
  useTelling();
  useNoticing();
  const followed = useFollowing();
  if (!followed) return null;
  return (
    <div className="following-strip" role="status">
      Following {followed.name}
      <button type="button" className="plain" onClick={() => view.setState({ following: null })}>
        Stop
      </button>
    </div>
  );
}
