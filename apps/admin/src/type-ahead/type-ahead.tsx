import { CloseCircleFilled, DownOutlined, LoadingOutlined } from '@ant-design/icons';
import { useId, type ChangeEvent, type FocusEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import { ChoiceList, optionId } from './choice-list.tsx';
import { useTypeAhead, type TypeAheadState } from './use-type-ahead.ts';
import './type-ahead.css';

/** What a field for choosing by typing takes besides its choices. */
export interface TypeAheadLook {
  id?: string;
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
  status?: 'error' | '';
  placeholder?: string;
  className?: string;
  autoFocus?: boolean;
  /** Offers a button that takes the choice away. */
  allowClear?: boolean;
}

interface TypeAheadProps extends TypeAheadLook, TypeAheadState {
  /** What is chosen, in words; null for nothing. */
  chosen: string | null;
  /** When no choice fits. */
  nothing: string;
  onOpen?: () => void;
}

/** The button that takes the choice away, or the sign that there is a list or that one is on its way. */
function EndSign({ onClear, isBusy }: { onClear: (() => void) | null; isBusy: boolean }) {
  const { t } = useText();
  if (onClear) {
    return (
      <button
        type="button"
        tabIndex={-1}
        className="type-ahead__clear"
        aria-label={t('common.clear')}
        onClick={onClear}
      >
        <CloseCircleFilled aria-hidden />
      </button>
    );
  }
  return (
    <span className="type-ahead__sign" aria-hidden>
      {isBusy ? <LoadingOutlined /> : <DownOutlined />}
    </span>
  );
}

/** A field in which one chooses by typing. Enter or Tab takes the first that fits, or the one marked. */
export function TypeAhead(props: TypeAheadProps) {
  const { chosen, choices, typed, nothing, onType, onChoose, onOpen, ...look } = props;
  const { allowClear, status, className, ...input } = look;
  const listId = useId();
  const field = useTypeAhead({ choices, typed, onType, onChoose });
  const onFocus = ({ target }: FocusEvent<HTMLInputElement>) => {
    target.select();
    onOpen?.();
  };
  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>) =>
    field.change(target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing);
  const onClear = allowClear && chosen !== null && field.text === null ? () => field.take(null) : null;
  const marked = field.active < 0 && typed !== '' && !choices.searching ? 0 : field.active;
  return (
    <div className={`type-ahead ${className ?? ''}`} data-status={status}>
      <input
        {...input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={field.open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={field.open && choices.list[marked] ? optionId(listId, marked) : undefined}
        value={field.text ?? chosen ?? ''}
        onFocus={onFocus}
        onClick={() => field.setOpen(true)}
        onChange={onChange}
        onCompositionEnd={({ currentTarget }) => field.change(currentTarget.value, false)}
        onKeyDown={field.onKeyDown}
        onBlur={field.leave}
      />
      <EndSign onClear={onClear} isBusy={field.waiting || (field.open && choices.searching)} />
      {field.open && (
        <ChoiceList id={listId} choices={choices} active={marked} nothing={nothing} onTake={field.take} />
      )}
    </div>
  );
}
