import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePreferences } from '../app/preferences.ts';
import type { JobOrder } from '../gql/graphql.ts';
import { orderOf } from './board-query.ts';
import { orders, type Filters } from './filters.ts';
import { boardPath } from './filters-in-address.ts';
import { useSheet } from './sheet/use-sheet.ts';

/** The order of the list. Nearest first asks from where, when no place was chosen yet. */
export function OrderSelect({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const { here } = usePreferences();
  const navigate = useNavigate();
  const sheet = useSheet();
  const offered = orders.filter((order) => order !== 'RELEVANCE' || filters.search !== '');
  const choose = (order: JobOrder) => {
    if (order === 'NEAREST' && !here) sheet.open({ ...filters, order }, 'place');
    else void navigate(boardPath({ ...filters, order }));
  };
  return (
    <label className="order">
      <span className="visually-hidden">{t('order.label')}</span>
      <select
        className="select"
        value={orderOf(filters, here)}
        onChange={(event) => choose(event.target.value as JobOrder)}
      >
        {offered.map((order) => (
          <option key={order} value={order}>
            {t(`order.${order}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
