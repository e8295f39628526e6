import { useTranslation } from 'react-i18next';

/** The shape of the list while it loads; as high as rows are, so that nothing jumps. */
export function SkeletonRows({ count = 5 }: { count?: number }) {
  const { t } = useTranslation();
  return (
    <div className="day" role="status">
      <span className="visually-hidden">{t('board.loading')}</span>
      <ul className="rows" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <li key={index} className="row row--skeleton">
            <span className="bone bone--pay" />
            <span className="bone bone--title" />
            <span className="bone bone--line" />
            <span className="bone bone--line" />
          </li>
        ))}
      </ul>
    </div>
  );
}
