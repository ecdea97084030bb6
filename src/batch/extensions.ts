/** Which files of a folder are notices, by their ending. A format that is read has its row here. */
const EXTENSIONS: Record<string, readonly string[]> = {
  text: ['.txt', '.text'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm', '.mht', '.mhtml'],
  docx: ['.docx', '.docm'],
  doc: ['.doc', '.wps'],
  odt: ['.odt', '.ott'],
  rtf: ['.rtf'],
  ofd: ['.ofd'],
  xlsx: ['.xlsx', '.xlsm'],
  xls: ['.xls', '.et'],
  csv: ['.csv', '.tsv'],
  pdf: ['.pdf'],
};

/** What is no notice, and may hold some. */
const ARCHIVES = ['.zip'];

const TAKEN = new Set([...Object.values(EXTENSIONS).flat(), ...ARCHIVES]);

/** Whether a file found in a folder is taken, by its name; upper and lower case are one. */
export function isTaken(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && TAKEN.has(name.slice(dot).toLowerCase());
}
