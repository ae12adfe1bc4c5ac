/** The window's texts about how a case stands and what comes next in Chinese. */
import type { StandingTexts } from '../en/standing.ts';

/** Chinese texts about how a case stands and what comes next. */
export const zhHansStanding: StandingTexts = {
  standing: {
    due: (day) => `期限 ${day}`,
    dueToday: '今天到期',
    dueTomorrow: '明天到期',
    wasDue: (day) => `期限为 ${day}`,
    saidClosed: '对方称已注销',
    on: (day) => `于 ${day}`,
    checksLeft: (count) => `剩 ${count} 项检查`,
    checksDone: '检查已全部完成',
    chargesOpen: (count) => `${count} 笔扣费未解决`,
    charged: (amount) => `又扣 ${amount} ₸`,
    reopenedByHand: '您自行重开',
  },
  nextStep: {
    draft: '补齐缺少的内容',
    ready: '递交信件，然后记下来',
    filed: '加入盖章页，再定等到哪天',
    answered: '看答复，再等或催办',
    saidClosed: '请对方书面确认并加入',
    waitOwn: (day) => `等到 ${day}，之后写催办信`,
    waitClaim: (day) => `等书面答复至 ${day}`,
    overdueOwn: '写催办信或正式投诉函',
    overdueClaim: '投诉函无书面答复：向主管部门投诉',
    refused: '回应拒绝：催办信或投诉函',
    confirmed: '开始善后检查：号码、账号、扣费',
    settleCharge: '解决未了的扣费',
    check: {
      'number-dead': '确认号码已停用',
      'accounts-moved': '把登录换绑到别的号码',
      'statement-clean': '查看之后的账单有无扣费',
      'balance-back': '确认余额已退回',
      'sim-destroyed': '销毁 SIM 卡',
    },
    closeCase: '结案',
    closed: '无需操作',
    chargeClaim: '写扣费投诉函',
    reopenedByHand: '记下未了事项，然后再结案',
  },
};
