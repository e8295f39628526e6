import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Market } from '../../app/market/use-market.ts';
import { AreaField } from '../place/area-field.tsx';
import { DistanceField } from '../place/distance-field.tsx';
import './filter-sheet.css';
import { noFilters, settlements, type Filters } from '../filters.ts';
import { OptionField } from './option-field.tsx';
import { PayChoices } from '../pay/pay-choices.tsx';
import { PayField } from '../pay/pay-field.tsx';
import { ResultCount } from './result-count.tsx';
import { StartField } from './start-field.tsx';
import { TradeChoices } from '../trade/trade-choices.tsx';
import { TradeField } from '../trade/trade-field.tsx';
import { toggled } from '../toggled.ts';
import { countIn, useFacets, type Facets } from '../use-facets.ts';
import type { SheetStart } from './use-sheet.ts';
import '../../form/field.css';

interface FilterSheetProps {
  market: Market | null;
  filters: Filters;
  start: SheetStart;
  onClose(): void;
  onApply(filters: Filters): void;
}

interface FieldsProps {
  market: Market | null;
  draft: Filters;
  start: SheetStart;
  change(part: Partial<Filters>): void;
}

/** How much is paid, and how often. */
function PayFields({
  draft,
  facets,
  change,
}: Pick<FieldsProps, 'draft' | 'change'> & { facets: Facets | null }) {
  const { t } = useTranslation();
  return (
    <>
      <PayField amount={draft.wageAtLeast} unit={draft.wageUnit} onChange={change} />
      <PayChoices
        facets={facets}
        amount={draft.wageAtLeast}
        onChange={(wageAtLeast) => change({ wageAtLeast })}
      />
      <OptionField
        kind="checkbox"
        name="settlement"
        label={t('filters.settlement')}
        options={settlements.map((value) => ({
          value,
          label: t(`shared:settlement.${value}`),
          count: countIn(facets?.settlements, ({ settlement }) => settlement === value),
        }))}
        isExact={facets?.isExact}
        isBusy={facets?.isBusy}
        chosen={draft.settlements}
        onChange={(value) => change({ settlements: toggled(draft.settlements, value) })}
      />
    </>
  );
}

function Fields({ market, draft, start, change }: FieldsProps) {
  const { t } = useTranslation();
  const facets = useFacets(draft);
  return (
    <>
      <TradeChoices
        facets={facets}
        chosen={draft.occupationCodes}
        onChange={(occupationCodes) => change({ occupationCodes })}
      />
      <TradeField
        chosen={draft.occupationCodes}
        onChange={(occupationCodes) => change({ occupationCodes })}
      />
      <StartField start={draft.start} onChange={(start) => change({ start })} />
      <PayFields draft={draft} facets={facets} change={change} />
      <AreaField
        market={market}
        facets={facets}
        chosen={draft.divisionCodes}
        onChange={(divisionCodes) => change({ divisionCodes })}
      />
      <DistanceField
        market={market}
        isFirst={start === 'place'}
        withinMetres={draft.withinMetres}
        onChange={(withinMetres) => change({ withinMetres })}
      />
      <label className="switch-field">
        <input
          type="checkbox"
          checked={draft.urgent}
          onChange={(event) => change({ urgent: event.target.checked })}
        />
        {t('filters.urgent')}
      </label>
    </>
  );
}

function SheetHead({ onClose, onReset }: { onClose(): void; onReset(): void }) {
  const { t } = useTranslation();
  return (
    <header className="sheet__head">
      <button type="button" className="button sheet__close" onClick={onClose} aria-label={t('filters.close')}>
        <span aria-hidden="true">×</span>
      </button>
      <Heading slot="title" level={2}>
        {t('filters.title')}
      </Heading>
      <button type="button" className="button" onClick={onReset}>
        {t('filters.reset')}
      </button>
    </header>
  );
}

/** All filters on one sheet; the list changes when the reader says so. */
export function FilterSheet({ market, filters, start, onClose, onApply }: FilterSheetProps) {
  const [draft, setDraft] = useState(filters);
  const { search, order } = filters;
  return (
    <ModalOverlay
      className="sheet__ground"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="sheet">
        <Dialog className="sheet__dialog">
          <SheetHead onClose={onClose} onReset={() => setDraft({ ...noFilters, search, order })} />
          <div className="sheet__body">
            <Fields
              market={market}
              draft={draft}
              start={start}
              change={(part) => setDraft((before) => ({ ...before, ...part }))}
            />
          </div>
          <footer className="sheet__foot">
            <button type="button" className="button button--main button--wide" onClick={() => onApply(draft)}>
              <ResultCount filters={draft} />
            </button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
