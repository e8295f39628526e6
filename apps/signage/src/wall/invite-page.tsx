import { QrCode } from '@yizhan/ui/qr';
import type { WallView } from '../wall-view.ts';
import { words } from '../words.ts';

/** The last page of a round: the way from the wall to the phone. */
export function InvitePage({ view, webUrl }: { view: WallView; webUrl: string }) {
  return (
    <section className="invite" key={view.play.turn}>
      <QrCode className="qr" text={webUrl} />
      <div>
        <p className="call">{words.invite}</p>
        <p className="hint">{words.inviteHint}</p>
      </div>
    </section>
  );
}
