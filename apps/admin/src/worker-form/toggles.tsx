import '../shared/forms/toggle.css';

interface TogglesProps<Value> {
  values: readonly Value[];
  chosen: readonly Value[];
  label: (value: Value) => string;
  onChange: (chosen: Value[]) => void;
}

/** Several of a few: each is a check box that looks like a button. */
export function Toggles<Value extends string | number>({
  values,
  chosen,
  label,
  onChange,
}: TogglesProps<Value>) {
  const toggle = (value: Value, on: boolean) =>
    onChange(values.filter((each) => (each === value ? on : chosen.includes(each))));
  return values.map((value) => (
    <label key={value} className="toggle" data-on={chosen.includes(value)}>
      <input
        type="checkbox"
        checked={chosen.includes(value)}
        onChange={({ target }) => toggle(value, target.checked)}
      />
      {label(value)}
    </label>
  ));
}
