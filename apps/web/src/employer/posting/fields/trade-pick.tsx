import { useTranslation } from 'react-i18next';
import { TradeField } from '../../../filters/trade/trade-field.tsx';
import { tradesFor } from '../../../filters/trade/trades.ts';
import { useOccupations } from '../../../filters/trade/use-occupations.ts';

interface TradePickProps {
  chosen: string | null;
  onChange(code: string | null): void;
}

/** The trades asked for most, by the words people say. */
function UsualTrades({ onChange }: Pick<TradePickProps, 'onChange'>) {
  const { t } = useTranslation();
  const { occupations } = useOccupations(true);
  const words = t('search.popularWords').split(' ');
  return (
    <div className="field usual-trades" role="group" aria-labelledby="usual-trades">
      <p id="usual-trades" className="field__label">
        {t('hire.post.usualTrades')}
      </p>
      <div className="options">
        {words.map((word) => {
          const [trade] = tradesFor(occupations, word);
          if (!trade) return null;
          return (
            <button key={word} type="button" className="chip" onClick={() => onChange(trade.code)}>
              {word}
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** One trade: by one tap when it is a usual one, else by any of its names. */
export function TradePick({ chosen, onChange }: TradePickProps) {
  return (
    <>
      {!chosen && <UsualTrades onChange={onChange} />}
      <TradeField chosen={chosen ? [chosen] : []} onChange={(codes) => onChange(codes.at(-1) ?? null)} />
    </>
  );
}
