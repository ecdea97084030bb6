/** `--min-confidence`: what falls below it is told, and changes the exit status. */
import { isDoubtful } from '../record/confidence.js';
import type { NoticeRecord } from '../record/schema.js';
import type { InputOptions } from './options.js';
import type { Terminal } from './terminal.js';

export interface Floor {
  /** How many records were below it. */
  broken: number;
  /** Tells of a record that is below. */
  hold(record: Pick<NoticeRecord, 'confidence'>, name: string): Promise<void>;
}

/** A floor for the records of a run; without the option it holds everything. */
export function floorOf({ minConfidence }: Pick<InputOptions, 'minConfidence'>, { say, tell }: Terminal): Floor {
  const floor: Floor = {
    broken: 0,
    async hold({ confidence }, name) {
      if (minConfidence === undefined || !isDoubtful({ confidence }, minConfidence)) return;
      floor.broken += 1;
      await tell([`rectify: ${name}: ${say.belowFloor(confidence, minConfidence)}`]);
    },
  };
  return floor;
}
