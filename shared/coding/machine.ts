import type { Codebook } from './codebook';

/** What stands behind every coding that is said to be by the machine. */
export interface Machine {
  readonly codebook: Codebook;
  /** The rules decide without any model. */
  readonly rulesOnly: boolean;
  /** A model that went on learning from the project's own decisions; null = the one that ships. */
  readonly own: OwnModel | null;
}

export interface OwnModel {
  /** SHA-256 of `file`: the same decisions give the same. */
  readonly id: string;
  /** As `modelWrite` writes it. */
  readonly file: string;
  /** How many decisions it learnt from. */
  readonly decisions: number;
}

/** Which of them decided, for reports: `project` is rules with the project's own model. */
export type MachineKind = 'rules' | 'rulesAndModel' | 'project';

/** `trainedOn`: id of the codebook whose codes the models know; with another one the rules decide alone. */
export function machineKind({ codebook, rulesOnly, own }: Machine, trainedOn: string): MachineKind {
  if (rulesOnly || codebook.id !== trainedOn) return 'rules';
  return own === null ? 'rulesAndModel' : 'project';
}

/** The machine as it ships, with this codebook. */
export function shippedMachine(codebook: Codebook): Machine {
  return { codebook, rulesOnly: false, own: null };
}
