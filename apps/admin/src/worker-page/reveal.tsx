import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { RevealPurpose } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { useReveal, type RevealedField } from './use-reveal.ts';

interface RevealProps {
  id: string;
  field: RevealedField;
  /** Null: there is none. */
  masked: string | null;
  may: boolean;
}

const purposes: Record<RevealedField, RevealPurpose[]> = {
  phone: ['CALL', 'LEGAL_CASE'],
  idNumber: ['IDENTIFY', 'PRINT', 'LEGAL_CASE'],
};

/** A masked number; the whole of it after saying why, for half a minute. */
export function Reveal({ id, field, masked, may }: RevealProps) {
  const { t } = useText();
  const { value, secondsLeft, busy, reveal, hide } = useReveal(id, field);
  if (masked === null) return <span className="muted">{t('workers.noPhone')}</span>;
  if (value !== null) {
    return (
      <span className="reveal">
        <strong className="reveal__value">{value}</strong>
        <Button size="small" icon={<EyeInvisibleOutlined />} onClick={hide}>
          {t('workers.page.hide')}
        </Button>
        <span className="muted">{t('workers.page.hidesIn', { count: secondsLeft })}</span>
      </span>
    );
  }
  const why = { key: 'why', label: t('workers.page.revealWhy'), disabled: true };
  const items = purposes[field].map((purpose) => ({
    key: purpose,
    label: t(`workers.page.purpose.${purpose as 'CALL'}`),
    onClick: () => void reveal(purpose),
  }));
  return (
    <span className="reveal">
      <span className="reveal__value">{masked}</span>
      {may && (
        <Dropdown menu={{ items: [why, ...items] }} trigger={['click']} autoFocus>
          <Button size="small" icon={<EyeOutlined />} loading={busy} aria-haspopup="menu">
            {t('workers.page.reveal')}
          </Button>
        </Dropdown>
      )}
    </span>
  );
}
