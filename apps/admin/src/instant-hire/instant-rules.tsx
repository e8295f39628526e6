import { App, Button, InputNumber } from 'antd';
import { useMutation } from '@yizhan/graphql-client';
import { useState } from 'react';
import { useReport } from '../client/use-report.ts';
import { useSteadyQuery } from '../client/use-steady-query.ts';
import type { InstantRulesQuery } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { canChangeMarket } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { Loading } from '../states/loading.tsx';
import { ProblemPanel } from '../states/problem-panel.tsx';
import { instantRulesQuery, setInstantRulesMutation } from './instant-hire-documents.ts';

type Rules = InstantRulesQuery['instantHireRules'];

const limits = {
  waveMinutes: { min: 2, max: 60 },
  offersPerPlace: { min: 1, max: 10 },
  offersPerDay: { min: 1, max: 50 },
} as const;
const names = ['waveMinutes', 'offersPerPlace', 'offersPerDay'] as const;

interface NumbersProps {
  rules: Rules;
  onChanged(): void;
}

/** The three numbers of the rule, changed together. */
function Numbers({ rules: { waveSeconds, offersPerPlace, offersPerDay }, onChanged }: NumbersProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const report = useReport();
  const [{ fetching }, set] = useMutation(setInstantRulesMutation);
  const [values, setValues] = useState({
    ...{ waveMinutes: Math.ceil(waveSeconds / 60), offersPerPlace, offersPerDay },
  });
  const save = async () => {
    const { data, error } = await set({ input: values });
    if (report(error, data?.setInstantHireRules.userErrors ?? [])) return;
    void message.success(t('instantHire.saved'));
    onChanged();
  };
  return (
    <div className="instant-rules">
      {names.map((name) => (
        <label key={name}>
          {t(`instantHire.${name}`)}
          <InputNumber
            {...limits[name]}
            precision={0}
            value={values[name]}
            onChange={(value) => value !== null && setValues((before) => ({ ...before, [name]: value }))}
          />
        </label>
      ))}
      <Button type="primary" loading={fetching} onClick={() => void save()}>
        {t('instantHire.save')}
      </Button>
    </div>
  );
}

/** The rule by which urgent jobs are offered, as everybody reads it, and its numbers for who may change them. */
export function InstantRules() {
  const { t } = useText();
  const mayChange = canChangeMarket(useStaff());
  const { data, problem, refresh } = useSteadyQuery(instantRulesQuery, {});
  if (!data) return problem ? <ProblemPanel problem={problem} onRetry={refresh} /> : <Loading />;
  const rules = data.instantHireRules;
  return (
    <section className="card instant-part">
      <h2>{t('instantHire.rule')}</h2>
      <ol className="instant-part__sentences">
        {rules.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {mayChange && <Numbers rules={rules} onChanged={refresh} />}
    </section>
  );
}
