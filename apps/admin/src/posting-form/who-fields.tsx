import { Input } from 'antd';
import { memo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { DivisionSelect } from '../pickers/division-select.tsx';
import { EmployerSelect } from '../pickers/employer-select.tsx';
import { OccupationSelect } from '../pickers/occupation-select.tsx';
import type { OccupationChoice } from '../pickers/use-occupations.ts';
import type { FieldProps } from './field-props.ts';
import { controlId, FormField } from './form-field.tsx';

interface Focus {
  autoFocus: boolean;
}

/** Whose job it is. */
export const EmployerField = memo(function EmployerField(props: FieldProps<'employerId'> & Focus) {
  const { employerId, messages, set, autoFocus } = props;
  const { t } = useText();
  return (
    <FormField
      path="employerId"
      label={t('jobForm.employer')}
      error={messages['employerId']}
      className="span-2"
    >
      {(control) => (
        <EmployerSelect
          {...control}
          autoFocus={autoFocus}
          placeholder={t('jobForm.employerHint')}
          value={employerId}
          onChange={(id) => set({ employerId: id })}
        />
      )}
    </FormField>
  );
});

/** Which trade; its name serves as title until somebody writes a better one. */
export const OccupationField = memo(function OccupationField(
  props: FieldProps<'occupationCode'> & Focus & { titleIsBlank: boolean },
) {
  const { occupationCode, messages, set, autoFocus, titleIsBlank } = props;
  const { t } = useText();
  const choose = (code: string | null, trade: OccupationChoice | null) => {
    // The choice may come late, when its title is already being typed.
    const isFree = titleIsBlank && document.activeElement?.id !== controlId('title');
    set({ occupationCode: code, skillIds: [], ...(isFree && trade && { title: trade.name }) });
  };
  return (
    <FormField path="occupationCode" label={t('jobForm.occupation')} error={messages['occupationCode']}>
      {(control) => (
        <OccupationSelect
          {...control}
          autoFocus={autoFocus}
          placeholder={t('jobForm.occupationHint')}
          value={occupationCode}
          onChange={choose}
        />
      )}
    </FormField>
  );
});

/** What the job is called. */
export const TitleField = memo(function TitleField({ title, messages, set }: FieldProps<'title'>) {
  const { t } = useText();
  return (
    <FormField path="title" label={t('jobForm.title')} error={messages['title']}>
      {(control) => (
        <Input
          {...control}
          placeholder={t('jobForm.titleHint')}
          value={title}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => set({ title: target.value })}
        />
      )}
    </FormField>
  );
});

/** Where the work is. */
export const PlaceFields = memo(function PlaceFields({ place, messages, set }: FieldProps<'place'>) {
  const { t } = useText();
  const change = (part: Partial<typeof place>) => set({ place: { ...place, ...part, location: null } });
  return (
    <div className="posting-form__place span-2">
      <FormField
        path="place.divisionCode"
        label={t('jobForm.division')}
        error={messages['place.divisionCode']}
      >
        {(control) => (
          <DivisionSelect
            {...control}
            placeholder={t('jobForm.divisionHint')}
            value={place.divisionCode}
            onChange={(divisionCode) => change({ divisionCode })}
          />
        )}
      </FormField>
      <FormField path="place.address" label={t('jobForm.address')} error={messages['place.address']}>
        {(control) => (
          <Input
            {...control}
            placeholder={t('jobForm.addressHint')}
            value={place.address}
            onChange={({ target }) => change({ address: target.value })}
          />
        )}
      </FormField>
    </div>
  );
});
