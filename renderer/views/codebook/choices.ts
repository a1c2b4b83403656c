import type { CodeLevel } from '../../../shared/coding/codebook';
import type { Draft } from '../../session/codedraft';

export const CODE_LEVELS: readonly CodeLevel[] = ['clause', 'document', 'derived'];
export const RELIABILITIES: readonly Draft['reliability'][] = ['', 'direct', 'confirm', 'candidate'];
