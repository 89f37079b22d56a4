/** Lets the browser save what lies at an address of the server; a name that the server gives goes before this one. */
export function download(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
