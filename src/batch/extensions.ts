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

/** Pictures: in most folders they are no notices, so that they are taken where somebody says that they are. */
const PICTURES = new Set(['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.bmp']);

/** What is no notice, and may hold some. */
const ARCHIVES = ['.zip'];

const TAKEN = new Set([...Object.values(EXTENSIONS).flat(), ...ARCHIVES]);

const endingOf = (name: string): string =>
  (name.lastIndexOf('.') > 0 ? name.slice(name.lastIndexOf('.')) : '').toLowerCase();

/** Whether a file found in a folder is taken, by its name; upper and lower case are one. */
export const isTaken = (name: string): boolean => TAKEN.has(endingOf(name));

/** Whether a file is a picture, by its name. */
export const isPicture = (name: string): boolean => PICTURES.has(endingOf(name));
