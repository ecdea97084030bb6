/** Files that could not be read, each with the reason and what to do. */
import { visible } from '../../output/visible.js';
import { again } from '../store/reading.js';
import { failures, lang, words } from '../store/state.js';

export function Failures() {
  const { failures: name } = words.value;
  return (
    <details class="failures" open={failures.value.length <= 3}>
      <summary>{name.title(failures.value.length)}</summary>
      <ul>
        {failures.value.map((one) => (
          <li key={one.path}>
            <b>
              <bdi>{visible(one.path)}</bdi>
            </b>{' '}
            <span>{visible(one.why[lang.value])}</span>
            <button type="button" class="quiet" onClick={() => again(one)}>
              {name.again}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                failures.value = failures.value.filter((other) => other !== one);
              }}
            >
              {name.dismiss}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
