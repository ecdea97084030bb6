/** Learning from corrections: words that are proposed, what each would change, and those in use. */
import { useEffect, useRef } from 'preact/hooks';
import { type Configuration, type Difference, type Proposal, wordsAdded } from '../../corrections/index.js';
import { visible } from '../../output/visible.js';
import { configText, dropWord, takeConfiguration, takeWord } from '../store/configuration.js';
import { keyOf, proposals, stopTrying, type Tried, tried, tryAll } from '../store/learning.js';
import { addressOf } from '../store/route.js';
import { configuration, labels, notices, words } from '../store/state.js';
import { saveBlob } from './save.js';

/** Differences that are listed of a notice. */
const SHOWN = 6;

export function Learn() {
  const { learn } = words.value;
  const found = proposals.value;
  // What is open, or in use, or corrected has changed: all is tried again.
  useEffect(() => {
    void tryAll();
    return stopTrying;
  }, [notices.value, configuration.value]);
  const used = wordsAdded(configuration.value as Configuration);
  return (
    <section class="learn" aria-label={learn.title}>
      <h1>{learn.title}</h1>
      <p class="muted">{learn.about}</p>
      {found.length === 0 && (
        <p class="empty">
          {learn.none} {used.length === 0 && learn.noneYet}
        </p>
      )}
      <ul class="proposals">
        {found.map((one) => (
          <ProposalCard key={keyOf(one)} proposal={one} effect={tried.value.get(keyOf(one))} />
        ))}
      </ul>
      <h2>{learn.current}</h2>
      <ul class="used">
        {used.map((one) => (
          <li key={keyOf(one)}>
            <b>{one.word}</b> <span class="muted">{learn.lists[one.list] ?? one.list}</span>
            <button type="button" class="quiet" onClick={() => void dropWord(one)}>
              {learn.drop}
            </button>
          </li>
        ))}
      </ul>
      <p class="buttons-left">
        <button
          type="button"
          disabled={configText(configuration.value) === null}
          onClick={() =>
            saveBlob(
              new Blob([`${JSON.stringify(configuration.value, null, 2)}\n`], { type: 'application/json' }),
              'rectify.config.json',
            )
          }
        >
          {learn.save}
        </button>
        <LoadConfiguration />
      </p>
    </section>
  );
}

function LoadConfiguration() {
  const input = useRef<HTMLInputElement>(null);
  const { learn } = words.value;
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {learn.load}
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        accept=".json,.yaml,.yml"
        tabIndex={-1}
        aria-label={learn.load}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void takeConfiguration({ path: file.name, file });
        }}
      />
    </>
  );
}

function ProposalCard({ proposal, effect }: { proposal: Proposal; effect: Tried | undefined }) {
  const { learn } = words.value;
  const { list, word, because } = proposal;
  return (
    <li class="proposal">
      <h3>
        <bdi>{visible(word)}</bdi> <span class="muted">→ {learn.lists[list] ?? list}</span>
      </h3>
      <p>
        <span class="chip">{learn.because(because.length)}</span>{' '}
        {effect ? (
          <>
            <span class={`chip ${effect.fixes > 0 ? 'good' : ''}`}>{learn.fixes(effect.fixes)}</span>{' '}
            <span class={`chip ${effect.changes.length > 0 ? 'doubt' : ''}`}>
              {learn.changes(effect.changes.length)}
            </span>
          </>
        ) : (
          <span class="muted">{learn.trying}</span>
        )}
      </p>
      {effect && effect.changes.length > 0 && (
        <details>
          <summary>{learn.changes(effect.changes.length)}</summary>
          <ul>
            {effect.changes.map(({ notice, differences }) => (
              <li key={notice.id}>
                <a href={addressOf({ view: 'notice', id: notice.id, at: null })}>
                  <bdi>{visible(notice.base.title ?? notice.path)}</bdi>
                </a>
                <ul>
                  {differences.slice(0, SHOWN).map((one) => (
                    <DifferenceLine key={`${one.what}${one.of}${one.before}${one.after}`} difference={one} />
                  ))}
                  {differences.length > SHOWN && <li>… {differences.length - SHOWN}</li>}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      )}
      <button type="button" class="primary" disabled={!effect} onClick={() => void takeWord(proposal)}>
        {learn.take}
      </button>
    </li>
  );
}

function DifferenceLine({ difference: { what, of, before, after } }: { difference: Difference }) {
  const { edit, column } = words.value;
  const { state } = labels.value;
  const told = (one: string): string => visible(what === 'status' ? state[one as keyof typeof state] : one);
  const name = what === 'organization' ? column.organization : edit.as[what];
  return (
    <li>
      <span class="muted">{name}</span> {of !== undefined && visible(of)} {before !== null && <del>{told(before)}</del>}{' '}
      {after !== null && <ins>{told(after)}</ins>}
    </li>
  );
}
