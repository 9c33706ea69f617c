import { Component, type ReactNode } from 'react';

interface PanelGuardProps {
  /** Shown where the panel fails. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

/** Keeps a panel that fails from taking the form with it. React has no function for it. */
export class PanelGuard extends Component<PanelGuardProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
