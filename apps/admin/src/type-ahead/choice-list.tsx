import { useEffect, useRef } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Choice, Choices } from './choice.ts';

interface ChoiceListProps {
  id: string;
  choices: Choices;
  active: number;
  nothing: string;
  onTake: (choice: Choice) => void;
}

/** The element of one choice, to be named by its field. */
export function optionId(listId: string, at: number): string {
  return `${listId}-${at}`;
}

/** The choices below the field; the one that Enter would take is marked. */
export function ChoiceList({ id, choices: { list, searching }, active, nothing, onTake }: ChoiceListProps) {
  const { t } = useText();
  const box = useRef<HTMLUListElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul ref={box} id={id} role="listbox" className="choice-list">
      {list.length === 0 && (
        <li role="option" aria-selected={false} aria-disabled className="choice-list__none">
          {searching ? t('common.searching') : nothing}
        </li>
      )}
      {list.map((choice, at) => (
        <li
          key={choice.key}
          id={optionId(id, at)}
          role="option"
          aria-selected={at === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(choice)}
        >
          <span>{choice.label}</span>
          {choice.note && <span className="choice-list__note">{choice.note}</span>}
        </li>
      ))}
    </ul>
  );
}
