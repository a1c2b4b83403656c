import type { Ticket } from './questions';

/** What the shell tells the engine process; `window` and `workshop` bring a port. */
export type FromShell =
  | {
      readonly kind: 'begin';
      /** The packaged program's resources folder, or the checkout. */
      readonly resources: { readonly packaged: string } | { readonly root: string };
      readonly ownFolder: string;
      readonly projectsFolder: string;
      /** Project to open instead of the last one. */
      readonly openFirst: string | null;
    }
  | { readonly kind: 'ticket'; readonly ticket: Ticket; readonly path: string }
  | { readonly kind: 'window' }
  | { readonly kind: 'workshop'; readonly id: number }
  | { readonly kind: 'workshopGone'; readonly id: number };

/** What the engine asks of the shell: to start a workshop process, to kill one; and that it holds a ticket. */
export type ToShell =
  | { readonly kind: 'workshop'; readonly id: number }
  | { readonly kind: 'end'; readonly id: number }
  | { readonly kind: 'ticketHeld'; readonly ticket: Ticket };
