import type { ToolType } from '../../shared/analysis/toolTable';
import type { CodeId } from '../../shared/coding/codebook';

/** Example A: JMIR 2024;26:e47197, Table 7, tools × level (国家, 省市, 上海). */
export const EXAMPLE_A: Readonly<
  Record<string, Readonly<Record<string, readonly [number, number, number]>>>
> = {
  supply: {
    人才: [10, 59, 6],
    财政: [4, 28, 5],
    信息: [33, 77, 17],
    技术: [2, 8, 8],
    布局: [12, 76, 12],
  },
  demand: {
    医保支付: [6, 61, 6],
    药品供应: [5, 34, 1],
    价格: [2, 33, 3],
    能力: [8, 39, 12],
    公益性: [4, 17, 3],
    有序就医: [53, 131, 13],
    示范项目: [16, 31, 5],
  },
  environment: {
    目标规划: [21, 173, 29],
    制度建设: [38, 193, 22],
    激励约束: [41, 120, 26],
    政策宣传: [6, 36, 7],
    功能定位: [64, 150, 27],
    资源共享: [26, 92, 18],
  },
};

export const TYPES_A: readonly ToolType[] = Object.entries(EXAMPLE_A).map(([id, tools]) => ({
  id,
  zh: id,
  en: id,
  tools: Object.keys(tools).map((name) => ({ id: `a.${name}` as CodeId, zh: name, en: name })),
}));
