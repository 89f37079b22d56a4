/** Hands a file to the person under a name that every system takes. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|\n\r\t]+/g, " ").trim();
  link.click();
  URL.revokeObjectURL(address);
}
