/** Lines that count pages: — 3 —, 第3页共9页, 3/9. */

const LONGEST = 16;
const PAGE_NUMBER =
  /^(?:[—–―\-·•．.~～]{0,4}\d{1,4}[—–―\-·•．.~～]{0,4}|第?\d{1,4}(?:页[/／,，]?共?|[/／]共?)\d{1,4}页?|第\d{1,4}页|[Pp]age\d{1,4}(?:(?:of|\/)\d{1,4})?)$/;

/** What counts pages in the text of a line, without blanks; empty where it says anything else. */
export function pageNumberIn(text: string): string {
  const bare = text.replace(/\s/g, '');
  return bare.length <= LONGEST && PAGE_NUMBER.test(bare) ? bare : '';
}
