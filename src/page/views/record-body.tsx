/** The body of a record: headings, problems with what was done about them, and what one may correct of each. */
import type { Edit, Ref, State } from '../../corrections/edits.js';
import { isDoubtful } from '../../record/confidence.js';
import type { Measure, NoticeRecord, Problem, Section } from '../../record/schema.js';
import { sectionsOf } from '../../record/sections.js';
import { measureTarget } from '../marks/marks.js';
import { STATES } from '../marks/states.js';
import { correct } from '../store/correcting.js';
import { focus, selected } from '../store/focus.js';
import type { Notice } from '../store/notice.js';
import { categoryName } from '../store/overview.js';
import { labels, say, words } from '../store/state.js';
import { Part, Said } from './record-pane.js';
import { StateChip } from './state-chip.js';

const startOf = ({ position }: Pick<Problem, 'position'>): number => position.start.offset;

export function SectionBlock({ notice, section, depth }: { notice: Notice; section: Section; depth: number }) {
  const ref: Ref = { item: 'section', at: startOf(section) };
  return (
    <div class={`section depth-${Math.min(depth, 4)}`}>
      <Part target={section.id} as="h3">
        {section.number && <span class="mark">{section.number}</span>}
        <Said text={section.title} />
      </Part>
      {focus.value?.target === section.id && (
        <div class="actions">
          <Action notice={notice} edit={{ action: 'delete', ref }} name={words.value.edit.delete} />
        </div>
      )}
      <Measures notice={notice} list={section.measures} owner={section.id} kind="m" />
    </div>
  );
}

export function OutsideSectionsBlock({
  notice,
  of,
  part,
}: {
  notice: Notice;
  of: 'preamble' | 'closing';
  part: NoticeRecord['preamble'];
}) {
  return (
    <div class="section">
      <h3>{words.value.notice[of]}</h3>
      <Measures notice={notice} list={part.measures} owner={of} kind="m" />
    </div>
  );
}

export function ProblemCard({ notice, record, problem }: { notice: Notice; record: NoticeRecord; problem: Problem }) {
  const { notice: name, edit } = words.value;
  const { id } = problem;
  const at = startOf(problem);
  const ref: Ref = { item: 'problem', at };
  const doubtful = isDoubtful(problem);
  const here = focus.value?.target;
  return (
    <article class={`problem${doubtful ? ' doubtful' : ''}`} aria-label={problem.finding}>
      <Part target={id} as="h4">
        <span class="number">{problem.number ?? '·'}</span>
        <span class="finding">
          <Said text={problem.finding || problem.title} />
        </span>
      </Part>
      <p class="chips">
        <Part target={`${id}/status`} as="span">
          <StateChip status={problem.status} />
        </Part>
        {problem.category && <span class="chip">{categoryName(problem.category.id)}</span>}
        {doubtful && <span class="chip doubt">? {name.doubtful(problem.confidence.toFixed(2))}</span>}
      </p>
      {(here === id || here === `${id}/status`) && notice.pieces !== null && (
        <div class="actions">
          <label>
            {edit.state}{' '}
            <select
              value={problem.status?.state ?? ''}
              onChange={({ currentTarget }) => {
                const state = currentTarget.value as State;
                const done = correct(notice, {
                  action: 'state',
                  of: at,
                  state,
                  sustained: problem.status?.sustained ?? false,
                });
                if (done === 'no-state') say(edit.fault['no-state'], 'bad');
                currentTarget.value = problem.status?.state ?? '';
              }}
            >
              {!problem.status && <option value="">{name.noStatus}</option>}
              {STATES.map((state) => (
                <option key={state} value={state}>
                  {labels.value.state[state]}
                </option>
              ))}
            </select>
          </label>
          {problem.status && (
            <label>
              <input
                type="checkbox"
                checked={problem.status.sustained}
                onChange={({ currentTarget }) =>
                  correct(notice, {
                    action: 'state',
                    of: at,
                    state: problem.status?.state as State,
                    sustained: currentTarget.checked,
                  })
                }
              />{' '}
              {edit.sustained}
            </label>
          )}
          {doubtful && <Action notice={notice} edit={{ action: 'confirm', of: at }} name={name.check} />}
          <Action notice={notice} edit={{ action: 'join', ref }} name={edit.join} />
          <Move
            name={edit.moveToSection}
            choices={[
              ['-1', edit.noSection],
              ...sectionsOf(record.sections).map((one): [string, string] => [
                String(startOf(one)),
                `${one.number ?? ''}${one.title}`,
              ]),
            ]}
            move={(to) => correct(notice, { action: 'move', ref, to: Number(to) })}
          />
          <Action notice={notice} edit={{ action: 'delete', ref }} name={edit.delete} />
        </div>
      )}
      <dl>
        {problem.responsible.map((one, index) => (
          // in the order of the text
          <div key={index}>
            <dt>{one.label || name.responsible}</dt>
            <dd>
              <Said text={one.text} />
            </dd>
          </div>
        ))}
        {problem.deadline && (
          <div>
            <dt>{name.deadline}</dt>
            <dd>
              <Said text={problem.deadline.text} />
            </dd>
          </div>
        )}
        {problem.target && (
          <div>
            <dt>{name.target}</dt>
            <dd>
              <Said text={problem.target.text} />
            </dd>
          </div>
        )}
      </dl>
      {problem.lead && (
        <p class="lead">
          <Said text={problem.lead.text} />
        </p>
      )}
      {problem.elided && <p class="muted">{labels.value.problem.elided}</p>}
      <Measures notice={notice} list={problem.measures} owner={id} kind="m" problem={problem} record={record} />
      {problem.results.length > 0 && (
        <>
          <h5>{name.results}</h5>
          <Measures notice={notice} list={problem.results} owner={id} kind="r" problem={problem} record={record} />
        </>
      )}
      {problem.notes.length > 0 && (
        <details class="notes">
          <summary>
            {name.notes} {problem.notes.length}
          </summary>
          <ul>
            {problem.notes.map((one, index) => (
              // in the order of the text
              <li key={index}>
                {one.label && <b>{one.label} </b>}
                <Said text={one.text} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

interface MeasuresProps {
  notice: Notice;
  list: readonly Measure[];
  owner: string;
  kind: 'm' | 'r';
  problem?: Problem;
  record?: NoticeRecord;
}

function Measures({ notice, list, owner, kind, problem, record }: MeasuresProps) {
  const { edit } = words.value;
  if (list.length === 0) return null;
  return (
    <ol class={kind === 'm' ? 'measures' : 'measures results'}>
      {list.map((one, index) => {
        const target = measureTarget(owner, kind, index);
        const ref: Ref = {
          item: kind === 'm' ? 'measure' : 'result',
          at: startOf(one),
          ...(problem && { of: startOf(problem) }),
        };
        return (
          <Part key={target} target={target} as="li">
            {one.label && <span class="mark">{one.label}</span>}
            <Said text={one.text} />
            {focus.value?.target === target && notice.pieces !== null && (
              <div class="actions">
                <Action notice={notice} edit={{ action: 'join', ref }} name={edit.join} />
                <button
                  type="button"
                  onClick={() => {
                    const { from } = selected.value;
                    if (correct(notice, { action: 'split', ref, at: from }) === 'no-parts') say(edit.splitHint, 'bad');
                  }}
                >
                  {edit.split}
                </button>
                {record && (
                  <Move
                    name={edit.moveTo}
                    choices={record.problems
                      .filter((other) => other !== problem)
                      .map((other): [string, string] => [
                        String(startOf(other)),
                        `${other.number ?? ''} ${other.finding}`.slice(0, 40),
                      ])}
                    move={(to) => correct(notice, { action: 'move', ref, to: Number(to) })}
                  />
                )}
                <Action notice={notice} edit={{ action: 'delete', ref }} name={edit.delete} />
              </div>
            )}
          </Part>
        );
      })}
    </ol>
  );
}

const Action = ({ notice, edit, name }: { notice: Notice; edit: Edit; name: string }) => (
  <button type="button" onClick={() => correct(notice, edit)}>
    {name}
  </button>
);

function Move({ name, choices, move }: { name: string; choices: readonly [string, string][]; move(to: string): void }) {
  if (choices.length === 0) return null;
  return (
    <select
      aria-label={name}
      value=""
      onChange={({ currentTarget }) => {
        const to = currentTarget.value;
        currentTarget.value = '';
        if (to !== '') move(to);
      }}
    >
      <option value="">{`${name}…`}</option>
      {choices.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
