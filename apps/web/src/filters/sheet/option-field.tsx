import { countText, useWording } from '@yizhan/ui';
import '../../form/field.css';
interface OptionFieldProps<T extends string> {
  kind: 'checkbox' | 'radio';
  name: string;
  label: string;
  /** Where the label stands above already. */
  isLabelHidden?: boolean;
  /** `count`: how many jobs a choice leaves, where that is known. */
  options: readonly { value: T; label: string; count?: number | null }[];
  /** False where the counts are the least that there are. */
  isExact?: boolean;
  /** Where other counts are on their way: these are not shown any more. */
  isBusy?: boolean;
  chosen: readonly T[];
  onChange(value: T): void;
}

/** A few choices as large buttons; native inputs underneath, so keys and screen readers know them. */
export function OptionField<T extends string>({
  kind,
  name,
  label,
  isLabelHidden = false,
  options,
  isExact = true,
  isBusy = false,
  chosen,
  onChange,
}: OptionFieldProps<T>) {
  const wording = useWording();
  return (
    <fieldset className="field">
      <legend className={isLabelHidden ? 'visually-hidden' : 'field__label'}>{label}</legend>
      <div className="options">
        {options.map((option) => (
          <label key={option.value} className="option">
            <input
              type={kind}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value)}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.count != null && (
                <small className="option__count" aria-busy={isBusy}>
                  {countText(wording, option.count, isExact)}
                </small>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
