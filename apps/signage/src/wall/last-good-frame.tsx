import { Component, useRef, type ReactNode } from 'react';

interface BoundaryProps {
  /** With another one the children are tried again. */
  attempt: unknown;
  fallback: () => ReactNode;
  onDrawn?: () => void;
  report: (error: unknown) => void;
  children: ReactNode;
}

interface BoundaryState {
  attempt: unknown;
  failed: boolean;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { attempt: undefined, failed: false };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return props.attempt === state.attempt ? null : { attempt: props.attempt, failed: false };
  }

  override componentDidMount(): void {
    this.componentDidUpdate();
  }

  override componentDidUpdate(): void {
    if (!this.state.failed) this.props.onDrawn?.();
  }

  override componentDidCatch(error: unknown): void {
    this.props.report(error);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback() : this.props.children;
  }
}

function Drawn<View>({ view, draw }: { view: View; draw: (view: View) => ReactNode }): ReactNode {
  return draw(view);
}

interface Props<View> {
  view: View;
  draw: (view: View) => ReactNode;
  /** Drawn when not even the last good view can be. */
  fallback: ReactNode;
  report: (error: unknown) => void;
}

/**
 * Draws a view; when that fails, the last one that could be drawn stays up, and the next view is tried as
 * if nothing had been. The hall never sees an error.
 */
export function LastGoodFrame<View>({ view, draw, fallback, report }: Props<View>): ReactNode {
  const good = useRef<View | null>(null);
  const drawGood = () => (good.current === null ? fallback : <Drawn view={good.current} draw={draw} />);
  const keep = () => {
    good.current = view;
  };
  return (
    <Boundary attempt={view} fallback={() => fallback} report={report}>
      <Boundary attempt={view} fallback={drawGood} onDrawn={keep} report={report}>
        <Drawn view={view} draw={draw} />
      </Boundary>
    </Boundary>
  );
}
