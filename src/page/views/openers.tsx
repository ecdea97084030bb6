/** Opens files and folders by the browser's own dialogues. */
import { useRef } from 'preact/hooks';
import { chosen } from '../intake/incoming.js';
import { take } from '../store/reading.js';
import { words } from '../store/state.js';

export function Openers() {
  const { open } = words.value;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const taken = (input: HTMLInputElement) => {
    const incoming = chosen(input.files);
    input.value = '';
    void take(incoming);
  };
  return (
    <>
      <button type="button" class="primary" onClick={() => files.current?.click()}>
        {open.files}
      </button>
      <button type="button" class="wide" onClick={() => folder.current?.click()}>
        {open.folder}
      </button>
      <input
        ref={files}
        class="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={open.files}
        onChange={({ currentTarget }) => taken(currentTarget)}
      />
      <input
        ref={(own) => {
          folder.current = own;
          own?.setAttribute('webkitdirectory', '');
        }}
        class="hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={open.folder}
        onChange={({ currentTarget }) => taken(currentTarget)}
      />
    </>
  );
}
