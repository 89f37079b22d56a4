"use client";

import { useState } from "react";
import { Tooltips } from "@/components/ui/Tooltip";
import { MapsImportScreen } from "./MapsImportScreen";

const QUAY = `===
title: The quay
===

[Flood]: The new quay will flood.
  + [Wall]: The sea wall is lower than the spring tide.
    - The harbour master says that the wall is sound.
  - Nobody has measured the wall since the storm.

   + what stands nowhere
`;

const TABLE = "Nr,Claim,Reply to,Sign,Author\n1,Ferries should be free.,,,Ida Holm\n2,Somebody has to pay.,1,maybe,\n";

const files = [
  new File([QUAY], "quay.argdown"),
  new File([TABLE], "ferries.csv"),
  new File(['{"nodes": ['], "broken.json"),
];

/** The preview of maps on their way in; what is made is told in place of it. */
export function MapsImportState() {
  const [told, setTold] = useState<string | null>(null);
  if (told !== null) return <output>{told}</output>;
  return (
    <Tooltips>
      <MapsImportScreen
        files={files}
        heading="Maps from files"
        crumb="Maps"
        makeName={(count) => `Make ${count} maps`}
        makesMaps
        make={async ({ rows }) => (rows.claims.length > 2 ? null : "The server cannot be reached.")}
        onDone={(made) => setTold(`${made} made`)}
        onClose={() => setTold("closed")}
      />
    </Tooltips>
  );
}
