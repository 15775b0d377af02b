interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  lines?: number;
}

/** A labelled field; with several lines it grows with what is written. */
export function TextField({ label, value, onChange, lines = 1 }: TextFieldProps) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      {lines === 1 ? (
        <input
          className="field-line"
          value={value}
          maxLength={4000}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <textarea
          className="field-line"
          value={value}
          maxLength={4000}
          rows={lines}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </label>
  );
}
