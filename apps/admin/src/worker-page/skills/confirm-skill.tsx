import { useMutation } from '@yizhan/graphql-client';
import { App, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useReport } from '../../client/use-report.ts';
import { graphql } from '../../gql/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { FormField } from '../../posting-form/form-field.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.tsx';
import { SkillSelect, type SkillChoice } from './skill-select.tsx';

const confirmWorkerSkillMutation = graphql(`
  mutation ConfirmWorkerSkill($input: ConfirmWorkerSkillInput!) {
    confirmWorkerSkill(input: $input) {
      worker {
        id
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

interface ConfirmSkillProps {
  workerId: string;
  skills: readonly SkillChoice[];
  onClose: () => void;
  onConfirmed: () => void;
}

const levels = [1, 2, 3, 4, 5] as const;
const usualLevel = 3;

function useConfirming({ workerId, onConfirmed }: ConfirmSkillProps) {
  const { t } = useText();
  const { message } = App.useApp();
  const report = useReport();
  const [skill, setSkill] = useState<SkillChoice | null>(null);
  const [level, setLevel] = useState<number>(usualLevel);
  const [isMissing, setMissing] = useState(false);
  const [{ fetching }, confirmWorkerSkill] = useMutation(confirmWorkerSkillMutation);
  async function confirm() {
    setMissing(skill === null);
    if (!skill || fetching) return;
    const { data, error } = await confirmWorkerSkill({ input: { workerId, skillId: skill.id, level } });
    if (report(error, data?.confirmWorkerSkill.userErrors ?? [])) return;
    void message.success(t('workers.page.confirmDone', { skill: skill.name }));
    onConfirmed();
  }
  return { skill, setSkill, level, setLevel, isMissing, confirming: fetching, confirm: () => void confirm() };
}

/** Records that proof of a skill was seen, under the name of who saw it. */
export function ConfirmSkill(props: ConfirmSkillProps) {
  const { t } = useText();
  const { skill, setSkill, level, setLevel, isMissing, confirming, confirm } = useConfirming(props);
  const title = t('workers.page.confirmTitle');
  useShortcut({ keys: ['Ctrl+Enter'], label: title, group: 'atWorker', inDialog: true }, confirm);
  return (
    <Modal
      open
      title={title}
      okText={t('workers.page.confirm')}
      okButtonProps={{ loading: confirming }}
      cancelText={t('common.cancel')}
      onOk={confirm}
      onCancel={props.onClose}
    >
      <p>{t('workers.page.confirmText')}</p>
      <FormField
        form="skill"
        path="skillId"
        label={t('workers.page.skill')}
        error={isMissing ? t('workers.page.skillMissing') : undefined}
      >
        {(control) => (
          <SkillSelect {...control} autoFocus skills={props.skills} value={skill} onChange={setSkill} />
        )}
      </FormField>
      <fieldset className="worker-form__toggles worker-skill__levels">
        <legend>{t('workers.page.levelLabel')}</legend>
        <Radio.Group
          value={level}
          options={levels.map((value) => ({ value, label: t(`workers.page.levels.${value}`) }))}
          onChange={({ target }) => setLevel(Number(target.value))}
        />
      </fieldset>
    </Modal>
  );
}
