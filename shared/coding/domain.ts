import type { CodeId } from './codebook';
import type { Unit } from './context';

/** Texts about other things (business environment, construction…) count only where they speak of data (§2.1-5). */
const DOMAIN =
  /数据|信息资源|信息系统|电子(?:文件|档案|证照|政务|印章)|(?:政务|政府|公共|信用|统计|热线|登记)信息|政务(?:服务平台|云)|信息化|档案|目录|共享|工单|社情民意|统计资料|信息(?:的)?(?:归集|采集|更正|报送)/;
/** Codes that service items and windows carry as data do (manual, rule 4: 对数据、系统、事项做什么). */
const ABOUT_SERVICES = /^(?:co\.(?:service|standard)|el\.(?:evaluation|task|subject|measure)|sd\.item|cx\.)/;
/** What a text of any matter says of itself as a whole: its aim, its principles, how it is upheld and judged. */
const OF_ANY_MATTER = /^(?:el\.(?:goal|evaluation)|pc\.(?:principle|safeguard))$/;
const SERVICE_DOMAIN = /政务服务|一网通办|好差评|办事/;

/** Whether a code counts in a unit: texts about data as such need no gate. */
export function inDomain(code: CodeId, unit: Unit): boolean {
  if (unit.specialist) return true;
  const domain = domainOf(unit);
  return (
    domain === 'data' || OF_ANY_MATTER.test(code) || (domain === 'services' && ABOUT_SERVICES.test(code))
  );
}

type Domain = 'data' | 'services' | 'other';

/** Asked of every code of a unit in a row. */
function domainOf(unit: Unit): Domain {
  if (unit !== lastUnit) {
    const all = unit.topics + unit.headings.join('');
    lastDomain = DOMAIN.test(all) ? 'data' : SERVICE_DOMAIN.test(all) ? 'services' : 'other';
    lastUnit = unit;
  }
  return lastDomain;
}
let lastUnit: Unit | null = null;
let lastDomain: Domain = 'other';
