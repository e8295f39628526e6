import { Component, type ReactNode } from 'react';
import { CrashPage } from './crash.page.tsx';

interface CrashGuardProps {
  children: ReactNode;
}

/** Puts a plain page where drawing failed, instead of a white one. */
export class CrashGuard extends Component<CrashGuardProps, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    return this.state.hasCrashed ? <CrashPage /> : this.props.children;
  }
}
