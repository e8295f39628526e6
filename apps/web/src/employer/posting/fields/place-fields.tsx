import { useTranslation } from 'react-i18next';
import { TextField } from '../../../form/text-field.tsx';
import { AreaSelect } from '../../form/area-select.tsx';
import type { PostingForm } from '../use-posting-form.ts';

/** Where people are to come. */
export function PlaceFields({ form: { values, messages, change } }: { form: PostingForm }) {
  const { t } = useTranslation();
  const { place } = values;
  return (
    <>
      <div data-field="place.divisionCode">
        <AreaSelect
          id="hire-division"
          label={t('hire.post.division')}
          error={messages['place.divisionCode']}
          value={place.divisionCode}
          onChange={(divisionCode) =>
            change({ place: { ...place, divisionCode, location: null } }, 'place.divisionCode')
          }
        />
      </div>
      <div data-field="place.address">
        <TextField
          id="hire-address"
          label={t('hire.post.address')}
          hint={t('hire.post.addressHint')}
          error={messages['place.address']}
          value={place.address}
          maxLength={140}
          onChange={({ target }) =>
            change({ place: { ...place, address: target.value, location: null } }, 'place.address')
          }
        />
      </div>
    </>
  );
}
