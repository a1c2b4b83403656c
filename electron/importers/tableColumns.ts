import type { FactName } from '../../shared/policy/document';

/** What a column may hold: the text, or a fact. */
export type ColumnRole = 'text' | FactName;

/**
 * Names that tables of policies give their columns, by what they hold. Where several columns hold the same (发布日期
 * and 成文日期), the name that comes first here counts.
 */
const NAMES = {
  text: '正文 政策正文 正文内容 全文 政策全文 文件全文 政策文本 文本 文本内容 政策内容 文件内容 内容 条文 原文 fulltext text content body',
  title:
    '标题 题名 政策标题 文件标题 政策名称 文件名称 法规名称 文件名 名称 政策题名 题目 title name documenttitle',
  documentNumber:
    '发文字号 发文文号 文号 政策文号 文件字号 文件编号 文件号 字号 documentnumber docnumber number',
  issuers:
    '发文机关 制定机关 颁布机关 发布机关 制发机关 发文单位 发布单位 制定单位 发文机构 发布机构 颁布机构 发文部门 发布部门 颁布部门 制定部门 机关 机构 单位 部门 issuer issuers agency department organization',
  date: '成文日期 成文时间 发文日期 发文时间 印发日期 印发时间 颁布日期 颁布时间 公布日期 公布时间 发布日期 发布时间 签署日期 日期 时间 date issuedate publishdate pubdate releasedate',
  effectiveDate: '施行日期 实施日期 生效日期 施行时间 实施时间 生效时间 执行日期 effectivedate',
  level: '层级 政策层级 行政层级 级别 政策级别 行政级别 level',
  region: '地区 所属地区 发布地区 适用地区 区域 地域 省份 省市 省 城市 region province area city',
  kind: '体裁 文种 类型 政策类型 文件类型 文体 类别 政策类别 效力级别 效力位阶 kind type genre documenttype',
  status: '状态 时效性 时效 效力状态 有效性 是否有效 status validity',
} as const satisfies Record<ColumnRole, string>;

const ROLES: ReadonlyMap<string, { readonly role: ColumnRole; readonly rank: number }> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) =>
    names.split(' ').map((name, rank) => [name, { role: role as ColumnRole, rank }] as const),
  ),
);

/** The columns of a row of headings by what they hold. */
export function tableColumns(headings: readonly string[]): ReadonlyMap<ColumnRole, number> {
  const columns = new Map<ColumnRole, { readonly index: number; readonly rank: number }>();
  for (const [index, heading] of headings.entries()) {
    const found = ROLES.get(plain(heading));
    if (found === undefined) continue;
    const known = columns.get(found.role);
    if (known === undefined || found.rank < known.rank) columns.set(found.role, { index, rank: found.rank });
  }
  return new Map([...columns].map(([role, { index }]) => [role, index]));
}

/** `发文字号（文号）：`, `Full_Text` */
function plain(heading: string): string {
  return heading
    .slice(0, 60)
    .replace(/[（(].*?[）)]/g, '')
    .replace(/[\s_\-:：*＊."'“”]+/g, '')
    .toLowerCase();
}
