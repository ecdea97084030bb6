/** What to do with a file of a format that is known and not read: each has another program that turns it into one that is. */
import type { Lang } from '../output/labels.js';

interface Words {
  is: string;
  todo: string;
}

const EN: Record<string, Words> = {
  ODS: { is: 'an OpenDocument sheet (ODS)', todo: 'open it in LibreOffice, Excel or WPS and save it as .xlsx' },
  ODP: { is: 'slides of OpenDocument (ODP)', todo: 'copy the notice into a .docx or a text' },
  'Word XML': { is: 'a Word document in one XML', todo: 'open it in Word or WPS and save it as .docx' },
  'Excel 95, XLS': {
    is: 'a workbook of Excel 95 or older (XLS)',
    todo: 'open it in Excel or WPS and save it as .xlsx',
  },
  'WARC in one GZIP member': {
    is: 'a web archive that was packed as a whole',
    todo: 'pack it record by record, as with warcio recompress, or unpack it with gunzip',
  },
  'Word 95, DOC': { is: 'a document of Word 95 or older (DOC)', todo: 'open it in Word or WPS and save it as .docx' },
};

const ZH: Record<string, Words> = {
  ODS: { is: 'OpenDocument 电子表格（ODS）', todo: '请用 LibreOffice、Excel 或 WPS 打开，另存为 .xlsx' },
  ODP: { is: 'OpenDocument 演示文稿（ODP）', todo: '请把通报文字复制到 .docx 或纯文本中' },
  'Word XML': { is: '单个 XML 的 Word 文档', todo: '请用 Word 或 WPS 打开，另存为 .docx' },
  'Excel 95, XLS': { is: 'Excel 95 或更早的工作簿（XLS）', todo: '请用 Excel 或 WPS 打开，另存为 .xlsx' },
  'WARC in one GZIP member': {
    is: '整体压缩的网页存档',
    todo: '请逐条记录重新压缩（如 warcio recompress），或用 gunzip 解压',
  },
  'Word 95, DOC': { is: 'Word 95 或更早的文档（DOC）', todo: '请用 Word 或 WPS 打开，另存为 .docx' },
};

/** A PDF in a page whose maker did not say where its character maps are. */
const MAP = /^PDF, character map (\S+)$/;
const ARCHIVES = new Set(['ZIP', 'RAR', '7-Zip', 'GZIP']);

/** The message for such a format, by the detail of the error. */
export function unsupportedWords(detail: string, lang: Lang): string {
  if (ARCHIVES.has(detail))
    return lang === 'zh'
      ? `压缩包（${detail}），不能直接读；请先解压，再给出其中的文件或目录`
      : `an archive (${detail}), which is not read; unpack it and name its files, or the folder`;
  const map = MAP.exec(detail)?.[1];
  if (map !== undefined)
    return lang === 'zh'
      ? `PDF 没有嵌入字体，而字符映射 ${map} 读不到；请检查字符映射文件（cmaps）是否齐全`
      : `a PDF without its fonts, whose character map ${map} could not be had; check that the maps (cmaps) are all there`;
  const known = Object.hasOwn(EN, detail);
  if (lang === 'zh')
    return known
      ? `${ZH[detail].is}，不能直接读；${ZH[detail].todo}`
      : `这种格式认得但不能读（${detail}）；请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx`;
  return known
    ? `${EN[detail].is}, which is not read; ${EN[detail].todo}`
    : `a format that is known and not read (${detail}); open it in Word, Excel or WPS and save it as .docx or .xlsx`;
}
