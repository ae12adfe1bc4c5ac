/** The window's texts about reminder, claim and complaint in Simplified Chinese. */
import type { EscalationTexts } from '../en/escalation.ts';

/** Chinese texts about reminder, claim and complaint. */
export const zhHansEscalation: EscalationTexts = {
  ladder: {
    silent: '对方仍不答复时',
    refused: '被拒绝之后',
    charged: '追回被扣的钱',
    rungs: {
      reminder: '催办信',
      claim: '正式索赔函（претензия）',
      'regulator-complaint': '向电信主管机关投诉',
    },
    status: { open: '现在可以', later: '稍后', skipped: '不再需要' },
    recommended: '现在',
    doneOn: (day) => `${day}已提交`,
    reasons: {
      refused: () => '对方已拒绝',
      silent: () => '到您设定的日期仍无答复',
      'no-wait': () => '随时可以；也可先设一个等待日期',
      charge: () => '合同已解除；现在是追回扣费',
      waiting: (day) => `您等到${day}`,
      'further-up': () => '已采取更进一步的步骤',
      'claim-first': () => '在索赔函之后',
      'reply-due': (day) => `书面答复期限：${day}（10 个日历日，第 274-IV 号法第 42-4 条）`,
      'reply-over': (day) => `到${day}仍无书面答复`,
      'delivery-unknown': () => '10 天从索赔函送达之日起算；请记下送达日期',
      answered: () => '对方已答复索赔函；如仍未解决可继续',
    },
    afterReply: (day) => `在索赔函的 10 天之后，即${day}之后`,
    names: (filings) => `引用 ${filings} 次提交`,
    encloses: (papers) => `附 ${papers} 件材料`,
    onPaper: '网上提交似乎需要哈萨克斯坦数字签名，可用纸质提交。机关名称需手写：请先核对现用名称。',
    write: '写',
    writeNamed: (rung) => `写：${rung}`,
  },
};
