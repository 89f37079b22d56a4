/** What a browser calls itself, in words: "Firefox on Windows". */
export function browserInWords(agent: string): string {
  const browser = firstOf(agent, [
    [/Edg\//, "Edge"],
    [/OPR\//, "Opera"],
    [/Firefox\//, "Firefox"],
    [/Chrome\/|Chromium\//, "Chrome"],
    [/Safari\//, "Safari"],
  ]);
  const system = firstOf(agent, [
    [/Windows/, "Windows"],
    [/Android/, "Android"],
    [/iPhone|iPad/, "iOS"],
    [/Mac OS X/, "macOS"],
    [/Linux/, "Linux"],
  ]);
  return `${browser ?? "A browser"}${system ? ` on ${system}` : ""}`;
}

function firstOf(words: string, signs: readonly (readonly [RegExp, string])[]): string | null {
  return signs.find(([sign]) => sign.test(words))?.[1] ?? null;
}
