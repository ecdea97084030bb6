/** Whether what an ordinal counts is a line that heads something rather than a sentence. */
import type { Block } from '../lines/layout.js';

/** No line that an ordinal counts as a heading is longer. */
const LONGEST_LINE = 30;

/** 第一、审计发现的问题: whether an ordinal counts a line rather than a sentence. */
export const isLine = ({ view }: Block): boolean => view.length <= LONGEST_LINE && !/[。;:,]/.test(view.text);
