/** Hands a file to the browser. */
export const download = (name: string, content: Blob | string, type = 'text/plain'): void => {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked once the click is served: at once would cancel it in some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
