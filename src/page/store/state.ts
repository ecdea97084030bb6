/** What the page knows, as signals; views are what follows from them. */
import { computed, signal } from '@preact/signals';
import { labelsOf } from '../../output/labels.js';
import { en } from '../words/en.js';
import { zh } from '../words/zh.js';
import type { InBothLanguages } from '../worker/messages.js';
import type { Notice } from './notice.js';

export type Lang = 'zh' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

export const lang = signal<Lang>('zh');
export const theme = signal<Theme>('auto');
/** The configuration that notices are read with, as `rectify.config.json` has it. */
export const configuration = signal<Configuration>({});

export type Configuration = Record<string, unknown>;

export const words = computed(() => (lang.value === 'zh' ? zh : en));
export const labels = computed(() => labelsOf(lang.value));

export const notices = signal<readonly Notice[]>([]);

export interface Failure {
  path: string;
  why: InBothLanguages;
  file: Blob;
}
export const failures = signal<readonly Failure[]>([]);

/** How far a reading is; `null` where none runs. */
export const progress = signal<{ done: number; total: number } | null>(null);

/** Notices that are picked, by their ids. */
export const picked = signal<ReadonlySet<string>>(new Set());

/** Whether the browser keeps what is done here; `null` until that is known. */
export const kept = signal<boolean | null>(null);

/** A short message to whoever looks or listens. */
export const notice = signal<{ text: string; kind: 'info' | 'bad' } | null>(null);

let clearing: ReturnType<typeof setTimeout> | undefined;

export function say(text: string, kind: 'info' | 'bad' = 'info'): void {
  notice.value = { text, kind };
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    notice.value = null;
  }, 6_000);
}
