import type { KeyboardEvent } from 'react';
import type { CoverageState, FrameworkCoverage, RequirementCoverage } from '../../shared/domain/control';
import { type InterfaceLanguage, interfaceLanguage, say } from '../language/language';
import { countWords, numberWords } from '../widgets/words';
import { COVERAGE_SIGNS, COVERAGE_STATES, GROUP_WORDS } from './coverage-words';

interface FrameworkMapProps {
  coverage: FrameworkCoverage;
  chosen: RequirementCoverage | null;
  /** Only cells of this state stand out; null for all. */
  only: CoverageState | null;
  onOnly: (state: CoverageState) => void;
  onChoose: (requirement: RequirementCoverage) => void;
}

const CLAUSES = 'iso27001-2022 clauses';

/** One framework: its totals, and a cell for each requirement. Arrow keys move between cells. */
export function FrameworkMap({ coverage, chosen, only, onOnly, onChoose }: FrameworkMapProps) {
  // Annex A first: it is what people are asked about, and the clauses stand behind it.
  const groups = [...Map.groupBy(coverage.requirements, mapGroup)].sort(([a], [b]) => groupRank(a) - groupRank(b));
  // Annex A has 93 items: numbers as a dense grid. Shorter lists have room for words.
  const dense = coverage.framework === 'iso27001-2022';
  const first = coverage.requirements[0];
  const chosenHere = chosen?.framework === coverage.framework ? chosen : first;
  return (
    <section
      className="framework"
      id={`framework-${coverage.framework}`}
      aria-label={coverage.title[interfaceLanguage()]}
    >
      <header className="framework-head">
        <h2>{coverage.title[interfaceLanguage()]}</h2>
        <SupportCounts coverage={coverage} />
        <Totals coverage={coverage} only={only} onOnly={onOnly} />
      </header>
      <div className="framework-groups" data-dense={dense} onKeyDown={moveFocus}>
        {groups.map(([group, requirements]) => (
          <div key={group} className="framework-group" role="group" aria-label={GROUP_WORDS[group] ?? group}>
            <h3>{GROUP_WORDS[group] ?? group}</h3>
            <div className="cells">
              {requirements.map((requirement) => (
                <Cell
                  key={requirement.ref}
                  requirement={requirement}
                  dense={dense}
                  pressed={requirement.ref === chosen?.ref && requirement.framework === chosen.framework}
                  reachable={requirement.ref === chosenHere?.ref}
                  dimmed={only !== null && only !== requirement.state}
                  onChoose={onChoose}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

interface CellProps {
  requirement: RequirementCoverage;
  dense: boolean;
  pressed: boolean;
  /** One cell of a framework is in the tab order; arrows reach the others. */
  reachable: boolean;
  dimmed: boolean;
  onChoose: (requirement: RequirementCoverage) => void;
}

function Cell({ requirement, dense, pressed, reachable, dimmed, onChoose }: CellProps) {
  const { ref, state, statements, support } = requirement;
  const title = requirement.title[interfaceLanguage()];
  const evidenced = support === 'evidenced';
  const { icon: Icon, word, tint } = COVERAGE_SIGNS[state];
  return (
    <button
      type="button"
      className="cell"
      data-tint={tint}
      data-dimmed={dimmed}
      data-evidenced={evidenced}
      tabIndex={reachable ? 0 : -1}
      aria-pressed={pressed}
      title={[`${ref} ${title}`, word, ...(evidenced ? [say('Evidenced')] : [])].join(' · ')}
      onClick={() => onChoose(requirement)}
    >
      <Icon size={12} aria-hidden />
      {/\d/u.test(ref) && <span className="cell-ref number">{ref}</span>}
      {dense ? (
        <span className="sr-only">{title}</span>
      ) : (
        <span className="cell-title one-line">{shortTitle(title)}</span>
      )}
      <span className="sr-only">{`: ${[word, countWords(statements, 'statement'), ...(evidenced ? [say('evidenced')] : [])].join(', ')}`}</span>
      {!dense && (
        <span className="cell-count number" aria-hidden>
          {statements === 0 ? word : numberWords(statements)}
        </span>
      )}
    </button>
  );
}

/** What the colours do not say: how much is said at all, and how much of it accepted evidence shows. */
function SupportCounts({ coverage: { requirements } }: Pick<FrameworkMapProps, 'coverage'>) {
  const silent = requirements.filter(({ support }) => support === 'nothing-said').length;
  const evidenced = requirements.filter(({ support }) => support === 'evidenced').length;
  const said = requirements.length - silent - evidenced;
  return (
    <span className="faint small number support-counts">
      {say('{evidenced} evidenced (underlined) · {said} said only · {silent} nothing said', {
        evidenced,
        said,
        silent,
      })}
    </span>
  );
}

function Totals({ coverage, only, onOnly }: Pick<FrameworkMapProps, 'coverage' | 'only' | 'onOnly'>) {
  return (
    <div
      className="totals"
      role="group"
      aria-label={say('Show in {framework}', { framework: coverage.title[interfaceLanguage()] })}
    >
      {COVERAGE_STATES.map((state) => {
        const { icon: Icon, word, tint } = COVERAGE_SIGNS[state];
        const count = coverage.requirements.filter((requirement) => requirement.state === state).length;
        return (
          <button
            key={state}
            type="button"
            className="total"
            data-tint={tint}
            aria-pressed={only === state}
            onClick={() => onOnly(state)}
          >
            <Icon size={12} aria-hidden />
            <span className="number">{count}</span> {word}
          </button>
        );
      })}
    </div>
  );
}

const BEGINNINGS: Readonly<Record<InterfaceLanguage, RegExp>> = {
  en: /^(Measures|Processes) (of|for)( the| ensuring| allowing)? /u,
  // Only before a noun: what stands before one bends with the words that would be cut off.
  de: /^(Maßnahmen|Verfahren) (der|zum|zur)( (fortdauernden )?(Gewährleistung|Sicherstellung|Ermöglichung) der)? (?=\p{Lu})/u,
};

/** A measure without the words all measures begin with, so that a narrow cell shows what sets it apart. */
function shortTitle(title: string): string {
  const bare = title.replace(BEGINNINGS[interfaceLanguage()], '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** The heat map's groups: the framework's own, with the seven clauses of the management system as one. */
function mapGroup({ framework, group }: RequirementCoverage): string {
  return framework === 'iso27001-2022' && !group.startsWith('A.') ? CLAUSES : `${framework} ${group}`;
}

function groupRank(group: string): number {
  return group === CLAUSES ? 1 : 0;
}

/** Left and right go to the neighbour, up and down to the nearest cell of the next row on the screen. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('.cell')];
  const current = cells.findIndex((cell) => cell === document.activeElement);
  const target = current < 0 ? undefined : neighbour(cells, current, event.key);
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

function neighbour(cells: HTMLElement[], current: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowLeft') return cells[current - 1];
  if (key === 'ArrowRight') return cells[current + 1];
  const from = cells[current]?.getBoundingClientRect();
  if (from === undefined || (key !== 'ArrowUp' && key !== 'ArrowDown')) return undefined;
  const boxes = cells.map((cell) => ({ cell, box: cell.getBoundingClientRect() }));
  const beyond = boxes.filter(({ box }) =>
    key === 'ArrowDown' ? box.top > from.bottom - 1 : box.bottom < from.top + 1,
  );
  const distance = (box: DOMRect) => Math.abs(box.top - from.top) * 100 + Math.abs(box.left - from.left);
  return beyond.sort((a, b) => distance(a.box) - distance(b.box))[0]?.cell;
}
