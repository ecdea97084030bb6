/** Saves what was made, where the browser saves downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has to have begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
