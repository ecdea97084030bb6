/** The most memory that this process holds at a time, told for a stretch of its work where the system can (Linux). */
import { readFileSync, writeFileSync } from 'node:fs';

/** Begins a stretch. */
export function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
  } catch {
    // Elsewhere a peak counts from the start.
  }
}

/** Bytes at the most since the stretch began; since the process began where the system keeps no such count. */
export function peak(): number {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
