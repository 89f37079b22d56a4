/** Hands a file to the person under a name that every system takes. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|\n\r\t]+/g, " ").trim();
  link.click();
  URL.revokeObjectURL(address);
}

/** How much a file holds, as a person says it: 840 bytes, 210 kB, 1.4 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
