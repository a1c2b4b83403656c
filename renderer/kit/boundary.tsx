import { Component, type ReactNode } from 'react';
import type { Message } from '../../shared/wording/say';
import { Failed } from './failed';

/** A bug in one part of the window leaves the others standing; it is told, and the part can be drawn anew. */
export class Boundary extends Component<{ children: ReactNode }, { failure: Message | null }> {
  override state: { failure: Message | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { failure: Message } {
    const message = error instanceof Error ? error.message : String(error);
    return { failure: { key: 'unexpected', values: { message } } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return <Failed failure={failure} retry={() => this.setState({ failure: null })} />;
  }
}
