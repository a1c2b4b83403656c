import type { ComponentType } from 'react';
import type { View } from '../../shared/contract/commands';
import { FilterPanel } from '../frame/filterpanel';
import { Agreement } from './agreement/agreement';
import { AgreementLeft } from './agreement/left';
import { Codebook } from './codebook/codebook';
import { CodeTree } from './codebook/codetree';
import { Coverage } from './coverage/coverage';
import { Gaps } from './gaps/gaps';
import { Library } from './library/library';
import { Outline } from './reader/outline';
import { Reader } from './reader/reader';
import { Study } from './study/study';
import { Search } from './search/search';

/** What each view puts in the middle and in the left panel. A new view is a folder and a line here. */
export const VIEW_PARTS: Record<View, { readonly View: ComponentType; readonly Left: ComponentType }> = {
  library: { View: Library, Left: FilterPanel },
  reader: { View: Reader, Left: Outline },
  search: { View: Search, Left: FilterPanel },
  codebook: { View: Codebook, Left: CodeTree },
  coverage: { View: Coverage, Left: FilterPanel },
  gaps: { View: Gaps, Left: FilterPanel },
  study: { View: Study, Left: FilterPanel },
  agreement: { View: Agreement, Left: AgreementLeft },
};
