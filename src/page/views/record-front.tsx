/** The front of a record: what it is, what is in doubt, what it claims, whom to ask. */
import { visible } from '../../output/visible.js';
import { claimedProblems } from '../../record/claimed-problems.js';
import { isDoubtful } from '../../record/confidence.js';
import type { NoticeRecord } from '../../record/schema.js';
import { correctedOf, isChecked, messageOf, type Notice } from '../store/notice.js';
import { placeOf } from '../store/overview.js';
import { showPlace } from '../store/showing.js';
import { labels, lang, words } from '../store/state.js';
import { Part, Said } from './record-pane.js';

interface Props {
  notice: Notice;
  record: NoticeRecord;
}

export function Head({ notice, record }: Props) {
  const { head, feedback, kind, untitled } = labels.value;
  const { notice: name, edit } = words.value;
  const { inspection } = record;
  const inspected = inspection && [
    inspection.type,
    inspection.inspector,
    inspection.period,
    inspection.feedbackOn && `${feedback} ${inspection.feedbackOn}`,
  ];
  const facts: [string, string | null | undefined][] = [
    [head.organization, record.organization],
    [head.documentNumber, record.documentNumber],
    [head.recipients, record.recipients.join(labels.value.separator)],
    [head.issuedOn, record.issuedOn],
    [head.inspection, inspected?.filter(Boolean).join(' · ')],
    [head.kind, kind[record.kind]],
  ];
  const stale = correctedOf(notice).outcomes.filter((one) => one !== 'made' && one !== 'idle').length;
  const checked = isChecked(notice);
  return (
    <Part target="head" class="head">
      <h2>
        <Said text={record.title ?? untitled} />
      </h2>
      {record.subtitle && (
        <p class="muted">
          <Said text={record.subtitle} />
        </p>
      )}
      <dl>
        {facts.map(([key, value]) =>
          value ? (
            <div key={key}>
              <dt>{key}</dt>
              <dd>
                <Said text={value} />
              </dd>
            </div>
          ) : null,
        )}
      </dl>
      <p class="chips">
        {checked ? (
          <span class="chip good">✓ {name.checked}</span>
        ) : isDoubtful(record) ? (
          <span class="chip doubt">? {name.doubtful(record.confidence.toFixed(2))}</span>
        ) : (
          <span class="chip">
            {head.confidence} {record.confidence.toFixed(2)}
          </span>
        )}
        {stale > 0 && <span class="chip doubt">{edit.stale(stale)}</span>}
      </p>
    </Part>
  );
}

const RANK = { error: 0, warning: 1, info: 2 };

export function Diagnostics({ notice, record }: Props) {
  const shown = [...record.diagnostics].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return (
    <div class="diagnostics">
      <h3>{words.value.notice.diagnostics}</h3>
      <ul>
        {shown.map((one, index) => (
          // several may stand at one place with one rule
          <li key={`${one.rule} ${index}`} class={one.severity}>
            {one.position && (
              <button
                type="button"
                class="link"
                onClick={() => showPlace(one.position as NonNullable<typeof one.position>)}
              >
                {placeOf(record, one.position)}
              </button>
            )}{' '}
            {visible(messageOf(notice, one, lang.value))}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Claims({ record }: { record: NoticeRecord }) {
  const { claim } = labels.value;
  const { notice: name } = words.value;
  const { claims, statistics } = record;
  // Of measures notices count others than they list: those two figures are not held against each other.
  const found: Partial<Record<keyof typeof claim, number>> = {
    problems: statistics.problems,
    completed: statistics.byStatus.completed ?? 0,
  };
  const contradicted = claimedProblems(record)?.relation === 'contradicted';
  const keys = (Object.keys(claim) as (keyof typeof claim)[]).filter((key) => claims[key] !== null);
  return (
    <div class="claims">
      <h3>{name.claims}</h3>
      <dl>
        {keys.map((key) => {
          const value = claims[key] as number;
          const read = found[key];
          const differs = key === 'problems' ? contradicted : read !== undefined && read !== value;
          const span = claims.evidence[key]?.[0];
          return (
            <div key={key} class={differs ? 'differs' : ''}>
              <dt>
                {span ? (
                  <button type="button" class="link" onClick={() => showPlace(span.position)}>
                    {claim[key]}
                  </button>
                ) : (
                  claim[key]
                )}
              </dt>
              <dd>
                {name.claimed} {key === 'completionRate' ? `${Math.round(value * 1000) / 10}%` : value}
                {read !== undefined && ` · ${name.found} ${read} · ${differs ? name.differs : name.fits}`}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

export function Contact({ record }: { record: NoticeRecord }) {
  const { contacts } = labels.value;
  const { contact } = record;
  if (!contact) return null;
  const keys = (Object.keys(contacts) as (keyof typeof contacts)[]).filter((key) => contact[key].length > 0);
  return (
    <Part target="contact" class="contact">
      <h3>{words.value.notice.contact}</h3>
      <dl>
        {keys.map((key) => (
          <div key={key}>
            <dt>{contacts[key]}</dt>
            <dd>
              <Said text={contact[key].join(labels.value.separator)} />
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
