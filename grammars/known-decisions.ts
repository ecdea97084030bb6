/** The decisions of the parsers, by their names, where they are known beforehand: the build puts them in. */
import type { Decisions } from './decisions.js';

export const KNOWN: Readonly<Record<string, Decisions | undefined>> = {};
