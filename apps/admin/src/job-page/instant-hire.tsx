import { timeOf } from '@yizhan/ui';
import { Button, Table, type TableColumnsType } from 'antd';
import { useMutation } from '@yizhan/graphql-client';
import { useReport } from '../client/use-report.ts';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import type { JobInstantHireFragment } from '../gql/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { canDecideApplications } from '../session/rights.ts';
import { useStaff } from '../session/staff-context.ts';
import { useMarket } from '../shell/market-context.tsx';

const jobInstantHire = graphql(`
  fragment JobInstantHire on Job {
    id
    status
    instantHire {
      status
      waves {
        number
        openings
        offers
        accepted
        declined
        startedAt
        endsAt
        endedAt
      }
    }
  }
`);

const startMutation = graphql(`
  mutation StartInstantHireAtDesk($input: StartInstantHireInput!) {
    startInstantHire(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const stopMutation = graphql(`
  mutation StopInstantHireAtDesk($input: StopInstantHireInput!) {
    stopInstantHire(input: $input) {
      userErrors {
        code
        message
        path
      }
    }
  }
`);

type Wave = NonNullable<JobInstantHireFragment['instantHire']>['waves'][number];

function Waves({ waves }: { waves: readonly Wave[] }) {
  const { t } = useText();
  const { timeZone } = useMarket();
  const time = (moment: string) => timeOf(moment, timeZone);
  const columns: TableColumnsType<Wave> = [
    { title: t('jobs.page.instant.wave'), dataIndex: 'number' },
    {
      title: t('jobs.page.instant.time'),
      render: (_, { startedAt, endsAt, endedAt }) => `${time(startedAt)}–${time(endedAt ?? endsAt)}`,
    },
    { title: t('jobs.page.instant.offers'), dataIndex: 'offers', align: 'right' },
    { title: t('jobs.page.instant.accepted'), dataIndex: 'accepted', align: 'right' },
    { title: t('jobs.page.instant.declined'), dataIndex: 'declined', align: 'right' },
    {
      title: t('jobs.page.instant.silent'),
      align: 'right',
      render: (_, { offers, accepted, declined }) => offers - accepted - declined,
    },
  ];
  return (
    <Table<Wave> size="small" rowKey="number" columns={columns} dataSource={[...waves]} pagination={false} />
  );
}

interface InstantHireProps {
  job: FragmentType<typeof jobInstantHire>;
  onChanged: () => void;
}

/** 即时快招: how the job is offered in waves, and the button that begins or stops it. Nothing where neither can be. */
export function InstantHire({ job: masked, onChanged }: InstantHireProps) {
  const { t } = useText();
  const { id, status, instantHire } = readFragment(jobInstantHire, masked);
  const [{ fetching: starting }, start] = useMutation(startMutation);
  const [{ fetching: stopping }, stop] = useMutation(stopMutation);
  const report = useReport();
  const mayHire = canDecideApplications(useStaff());
  const isRunning = instantHire?.status === 'RUNNING';
  const input = { jobId: id };
  const begin = async () => {
    const { data, error } = await start({ input });
    report(error, data?.startInstantHire.userErrors ?? []);
    onChanged();
  };
  const end = async () => {
    const { data, error } = await stop({ input });
    report(error, data?.stopInstantHire.userErrors ?? []);
    onChanged();
  };
  if (!instantHire && status !== 'OPEN') return null;
  return (
    <section className="card job-page__instant">
      <h2>{t('jobs.page.instant.title')}</h2>
      <p role="status">{t(`jobs.page.instant.status.${instantHire?.status ?? 'NONE'}`)}</p>
      {instantHire && instantHire.waves.length > 0 && <Waves waves={instantHire.waves} />}
      {mayHire && isRunning && (
        <Button loading={stopping} onClick={() => void end()}>
          {t('jobs.page.instant.stop')}
        </Button>
      )}
      {mayHire && !isRunning && status === 'OPEN' && (
        <Button type="primary" loading={starting} onClick={() => void begin()}>
          {t('jobs.page.instant.start')}
        </Button>
      )}
    </section>
  );
}
