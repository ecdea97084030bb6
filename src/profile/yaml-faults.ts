/** What is wrong with YAML, in Chinese: the library tells it in English alone. */
import type { ErrorCode } from 'yaml';

const FAULTS: Record<ErrorCode, string> = {
  ALIAS_PROPS: '引用（*）前后不能再加标记',
  BAD_ALIAS: '引用（*）的名称有误，或引用太多',
  BAD_DIRECTIVE: '以 % 开头的指令有误',
  BAD_DQ_ESCAPE: '双引号中的 \\ 转义有误；改用单引号，或把 \\ 写成 \\\\',
  BAD_INDENT: '缩进不对；同级的行要对齐，括号里的内容要比上一级缩进更多并以括号结束',
  BAD_PROP_ORDER: '标记的先后有误',
  BAD_SCALAR_START: '不能以这个字符开头；请把内容放进引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里不能有两个“键: 值”；请换行并缩进',
  BLOCK_IN_FLOW: '方括号或花括号里不能用缩进的写法',
  DUPLICATE_KEY: '同一个键写了两次；请合并',
  IMPOSSIBLE: '无法理解这里的写法',
  KEY_OVER_1024_CHARS: '键太长',
  MISSING_CHAR: '缺少字符：引号或括号没有成对，或冒号、短横后面缺空格',
  MULTILINE_IMPLICIT_KEY: '键要写在一行里，后面是半角冒号和空格',
  MULTIPLE_ANCHORS: '一个值只能有一个锚（&）',
  MULTIPLE_DOCS: '一个文件只能有一份配置；请删去 --- 及其后的内容',
  MULTIPLE_TAGS: '一个值只能有一个类型标记（!）',
  NON_STRING_KEY: '键应为文字',
  RESOURCE_EXHAUSTION: '层数或引用太多',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符（Tab）',
  TAG_RESOLVE_FAILED: '类型标记（!）不认识',
  UNEXPECTED_TOKEN: '此处多出内容；请检查括号、引号和缩进',
  BAD_COLLECTION_TYPE: '类型标记与内容不符',
};

/** The sentence for a fault by the library's code. */
export const yamlFault = (code: string): string => FAULTS[code as ErrorCode] ?? FAULTS.IMPOSSIBLE;
