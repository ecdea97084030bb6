/** Pages that show notices beside their records: one file each, for whoever has a browser. */
export { pageOf } from './embed.js';
export { noticeOf, noticeOfRecord } from './noticed.js';
export { pageTemplate } from './template.js';
