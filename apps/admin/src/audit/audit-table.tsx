import { momentText, useWording } from '@yizhan/ui';
import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { AuditTableRowFragment } from '../gql/graphql.ts';
import { graphql, readFragment, type FragmentType } from '../gql/index.ts';
import { useText, type Translate } from '../i18n/use-text.ts';
import { employerPath } from '../shared/paths/employer-paths.ts';
import { jobPath } from '../shared/paths/job-paths.ts';
import { workerPath } from '../shared/paths/worker-paths.ts';
import { useMarket } from '../shell/market-context.tsx';
import { auditPath } from './audit-filters.ts';
import { actionWord, subjectWord } from './audit-words.ts';
import './audit.css';

const auditTableRow = graphql(`
  fragment AuditTableRow on AuditEntry {
    seq
    at
    action
    subjectType
    subjectId
    subjectKey
    requestId
    actor {
      kind
      id
      name
      number
    }
    onBehalfOf {
      name
      number
    }
    details {
      name
      value
    }
  }
`);

type Row = AuditTableRowFragment;
type Actor = Pick<Row['actor'], 'name' | 'number'>;

const pages: Readonly<Record<string, (id: string) => string>> = {
  job: jobPath,
  worker: workerPath,
  employer: employerPath,
};

const named = ({ name, number }: Actor): string => [name, number].filter(Boolean).join(' ');

function Moment({ at }: { at: string }) {
  const wording = useWording();
  const { timeZone } = useMarket();
  return <time dateTime={at}>{momentText(wording, at, Date.now(), timeZone)}</time>;
}

function Who({ actor, onBehalfOf }: Row) {
  const { t } = useText();
  const kind = t(`audit.actor.${actor.kind}`);
  const name = named(actor) || kind;
  return (
    <>
      {actor.id ? (
        <Link to={auditPath({ actor: actor.id })} title={t('audit.onlyActor', { name })}>
          {name}
        </Link>
      ) : (
        name
      )}
      <div className="muted">
        {onBehalfOf ? t('audit.behalf', { name: named(onBehalfOf) || t('audit.actor.PERSON') }) : kind}
      </div>
    </>
  );
}

function Subject({ subjectType, subjectId, subjectKey }: Row) {
  const { t } = useText();
  const path = subjectId ? pages[subjectType]?.(subjectId) : undefined;
  const word = subjectWord(t, subjectType);
  return (
    <>
      {path ? <Link to={path}>{word}</Link> : word}
      <div>
        <Link className="audit__id" to={auditPath({ subject: subjectKey })} title={t('audit.onlySubject')}>
          {subjectKey}
        </Link>
      </div>
    </>
  );
}

function Details({ details }: Row) {
  return (
    <dl className="audit__details">
      {details.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function columnsOf(t: Translate): TableColumnsType<Row> {
  const title = (name: 'place' | 'at' | 'actor' | 'action' | 'subject' | 'details') =>
    t(`audit.columns.${name}`);
  return [
    { title: title('place'), width: 80, dataIndex: 'seq', className: 'job-table__number' },
    { title: title('at'), width: 170, render: (_, { at }) => <Moment at={at} /> },
    { title: title('actor'), width: 170, render: (_, row) => <Who {...row} /> },
    {
      title: title('action'),
      width: 170,
      render: (_, { action }) => (
        <>
          {actionWord(t, action)}
          <div className="muted">{action}</div>
        </>
      ),
    },
    { title: title('subject'), width: 220, render: (_, row) => <Subject {...row} /> },
    { title: title('details'), render: (_, row) => <Details {...row} /> },
  ];
}

/** A page of entries. Names and ids narrow the trail to themselves; what has a page of its own is linked. */
export function AuditTable({ entries }: { entries: readonly FragmentType<typeof auditTableRow>[] }) {
  const { t } = useText();
  const columns = useMemo(() => columnsOf(t), [t]);
  const rows = readFragment(auditTableRow, entries);
  return (
    <Table<Row>
      className="audit"
      rowKey={({ seq, at }) => `${seq} ${at}`}
      size="small"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      tableLayout="fixed"
      sticky={{ offsetHeader: 56 }}
      scroll={{ x: 1040 }}
    />
  );
}
