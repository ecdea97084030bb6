/** What stands for a value in the help: `<path>`, `[inputs...]`. */
import type { Lang } from '../output/labels.js';

const ZH: Record<string, string> = {
  path: '路径',
  mode: '方式',
  name: '名称',
  names: '名称',
  times: '倍数',
  n: '数',
  number: '数量',
  lang: '语言',
  list: '列表',
  text: '文字',
  source: '来源',
  pattern: '写法',
  id: '规则',
  'id=level': '规则=级别',
  'dim[,dim]': '维度[,维度]',
  condition: '条件',
  inputs: '输入',
  places: '位置',
  a: '较早的通报',
  b: '较晚的通报',
};

/** A placeholder in a language, without its brackets; what is the same in all stays. */
export const placeholder = (name: string, lang: Lang): string => (lang === 'zh' ? (ZH[name] ?? name) : name);

/** Flags such as `-o, --out <path>` in a language. */
export const flagsIn = (flags: string, lang: Lang): string =>
  flags.replace(/<([^>]+)>/g, (_, name: string) => `<${placeholder(name, lang)}>`);
