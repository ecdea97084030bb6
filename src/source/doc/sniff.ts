/** Documents of Word before 2007, and of WPS, which writes the same (.doc, .wps, .dot). */
import { hasStream } from '../ole/sniff.js';

/** The stream that holds the text. */
export const MAIN_STREAM = 'WordDocument';

/** Whether bytes are such a document, whatever its name. */
export const looksLikeDoc = (bytes: Uint8Array): boolean => hasStream(bytes, MAIN_STREAM);
