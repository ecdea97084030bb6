/** Learning from corrections. */
import { words } from '../store/state.js';

export function Learn() {
  const { learn } = words.value;
  return (
    <section class="learn">
      <h1>{learn.title}</h1>
      <p>{learn.about}</p>
    </section>
  );
}
