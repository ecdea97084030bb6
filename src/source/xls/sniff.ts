/** Which bytes are an old workbook: a compound file with a stream of its name. */
import { hasStream } from '../ole/sniff.js';

/** The stream of Excel 97 and later; that of Excel 95 has another name. */
export const WORKBOOK = 'Workbook';

/** Whether bytes are a workbook, whatever their name. */
export const looksLikeXls = (bytes: Uint8Array): boolean => hasStream(bytes, WORKBOOK, 'Book');
