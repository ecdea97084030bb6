/** Words that the checks look for: data, not code. Written as in the folded view. */

/** Kinds of document, at the end of a title, that go to somebody and not to the public: they need no contact. */
export const ADDRESSED_KINDS = ['报告', '汇报', '汇报材料', '请示', '函'];

/** Kinds that are a part of another document, without signature, date or contact of their own. */
export const ATTACHED_KINDS = ['台账', '清单', '一览表', '明细表', '情况表', '汇总表'];

/** Numbers inside a house, of any length: 内线8021, 短号666021. */
export const SHORT_NUMBER_WORDS = ['短号', '内线', '分机', '小号', '集团号'];
