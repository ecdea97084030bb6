/** The words of the editor's own search, in Chinese. */
import type { Lang } from '../store/state.js';

const ZH: Record<string, string> = {
  Find: '查找',
  next: '下一处',
  previous: '上一处',
  all: '全选',
  'match case': '区分大小写',
  'by word': '全词',
  regexp: '正则',
  close: '关闭',
  'current match': '当前匹配',
  'on line': '位于第',
};

export const phrasesOf = (lang: Lang): Record<string, string> => (lang === 'zh' ? ZH : {});
