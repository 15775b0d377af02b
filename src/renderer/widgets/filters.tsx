import { Search } from 'lucide-react';
import type { RefObject } from 'react';
import { numberWords } from './words';

interface FiltersProps<Filter extends string> {
  label: string;
  filters: readonly Filter[];
  words: Readonly<Record<Filter, string>>;
  /** How many a filter keeps. */
  count: (filter: Filter) => number;
  chosen: string;
  onChoose: (filter: Filter) => void;
  className?: string;
}

/** The parts a list can be narrowed to, each with how many it holds. */
export function Filters<Filter extends string>(props: FiltersProps<Filter>) {
  const { label, filters, words, count, chosen, onChoose, className = '' } = props;
  return (
    <div className={`desk-filters ${className}`} role="group" aria-label={label}>
      {filters.map((filter) => (
        <button key={filter} type="button" aria-pressed={filter === chosen} onClick={() => onChoose(filter)}>
          {words[filter]} <span className="number">{numberWords(count(filter))}</span>
        </button>
      ))}
    </div>
  );
}

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** For the key that leads here. */
  box?: RefObject<HTMLInputElement | null>;
}

/** The field a list is searched with. `/` leads here where the page binds it, Enter and Escape lead back to the list. */
export function SearchField({ label, value, onChange, box }: SearchFieldProps) {
  return (
    <label className="search wide">
      <Search size={13} aria-hidden />
      <input
        ref={box}
        type="search"
        value={value}
        maxLength={500}
        placeholder={label}
        aria-label={label}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {box !== undefined && <kbd>/</kbd>}
    </label>
  );
}
