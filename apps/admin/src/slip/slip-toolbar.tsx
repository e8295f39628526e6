import { PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useText } from '../i18n/use-text.ts';
import { jobPath } from '../shared/paths/job-paths.ts';
import { LinkButton } from '../shared/link-button.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.tsx';
import { papers, type Paper } from './paper.ts';

interface SlipToolbarProps {
  jobId: string;
  paper: Paper;
  onPaper: (paper: Paper) => void;
  recording: boolean;
  onPrint: () => void;
}

/** Above the paper, never on it: print with one key, choose the paper, go back. */
export function SlipToolbar({ jobId, paper, onPaper, recording, onPrint }: SlipToolbarProps) {
  const { t } = useText();
  useShortcut({ keys: ['p', 'Ctrl+p'], label: t('slip.print'), group: 'everywhere' }, onPrint);
  return (
    <header className="slip-page__toolbar">
      <Button type="primary" size="large" icon={<PrinterOutlined />} loading={recording} onClick={onPrint}>
        {t(recording ? 'slip.printing' : 'slip.print')} <kbd>P</kbd>
      </Button>
      <Segmented<Paper>
        aria-label={t('slip.paper')}
        value={paper}
        options={papers.map((value) => ({ value, label: t(`slip.papers.${value}`) }))}
        onChange={onPaper}
      />
      <span className="muted">{t('slip.recorded')}</span>
      <LinkButton to={jobPath(jobId)}>{t('slip.back')}</LinkButton>
    </header>
  );
}
