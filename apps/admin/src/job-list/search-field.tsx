import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { isComposing } from '../shortcuts/shortcut.ts';

interface SearchFieldProps {
  /** What can be looked for; that of jobs by default. */
  hint?: string;
  value: string;
  onSearch: (search: string) => void;
}

/** Words to look for: taken with Enter or when the field is left, never while a word is being composed. */
export function SearchField({ hint, value, onSearch }: SearchFieldProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  return (
    <Input
      className="filter-bar__search"
      prefix={<SearchOutlined aria-hidden />}
      aria-label={t('jobs.filter.search')}
      placeholder={hint ?? t('jobs.filter.searchHint')}
      allowClear
      maxLength={60}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value === '') onSearch('');
      }}
      onBlur={() => onSearch(typed.trim())}
      onKeyDown={({ key, nativeEvent }) =>
        key === 'Enter' && !isComposing(nativeEvent) && onSearch(typed.trim())
      }
    />
  );
}
