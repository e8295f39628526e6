import type { WallView } from '../wall-view.ts';
import { InvitePage } from './invite-page.tsx';
import { JobPage } from './job-page.tsx';
import { SloganSlide } from './slogan-slide.tsx';
import { WallHeader } from './wall-header.tsx';
import { lookOf } from './wall-look.ts';
import { WallStrip } from './wall-strip.tsx';

function Slide({ view }: { view: WallView }) {
  return (
    <main className="wall sliding" data-layout={view.size.layout} style={lookOf(view)}>
      <SloganSlide view={view} />
      {view.play.strip.announcing && <WallStrip view={view} />}
    </main>
  );
}

/** The whole picture for one view; draws nothing of its own accord. */
export function WallPicture({ view, webUrl }: { view: WallView; webUrl: string | null }) {
  const { play, size, lit } = view;
  if (!lit) return <main className="dark" aria-hidden="true" />;
  if (play.scene === 'slide') return <Slide view={view} />;
  return (
    <main className="wall" data-layout={size.layout} data-mirrored={play.mirrored} style={lookOf(view)}>
      <WallHeader view={view} />
      {play.scene === 'invite' && webUrl ? (
        <InvitePage view={view} webUrl={webUrl} />
      ) : (
        <JobPage view={view} />
      )}
      <WallStrip view={view} />
    </main>
  );
}
