/** The window's texts about recording events, deadlines, clocks and aftercare in Chinese. */
import type { TrackingTexts } from '../en/tracking.ts';

/** Chinese texts about recording events, deadlines, clocks and aftercare. */
export const zhHansTracking: TrackingTexts = {
  eventForm: {
    details: {
      form: '提交了什么',
      receivedOn: '送达日期',
      agent: '对方是谁',
      ticket: '对方编号',
      minutes: '分钟',
      amountTenge: '金额（₸）',
      dueOn: '等到',
      account: '账号',
      check: '检查',
      result: '结果',
      recipient: '交给谁',
      sha256: 'SHA-256',
    },
    receivedOnHint: '以邮政回执为准，投诉函的期限从这天算起。',
    dueOnHint: '由您决定，不是法定期限。',
    noCheck: '无：等运营商答复',
    results: { passed: '已完成', failed: '还没有', waived: '不需要' },
    photo: '照片',
    noPhoto: '无',
    choosePhoto: '选择照片…',
    simEarly: '注销尚未确认。可能的话请先留着 SIM 卡，对方或许要看。',
    checksOpen: (count) => `还有 ${count} 项善后检查未完成，仍可结案。`,
  },
  deadline: {
    word: '期限',
    claimReply: '投诉函的书面答复',
    claimReplyOver: '投诉函没有书面答复',
    claimReplyText: (days, law, adoptedOn, article) =>
      `自收到之日起 ${days} 个日历日：第 ${law} 号法（${adoptedOn}）第 ${article} 条。`,
    ownWait: '您等到这一天',
    ownWaitOver: '到您定的日子还没有答复',
    ownWaitText: '这不是法定期限。可先写催办信；正式投诉函会开始 10 天的法定期限。',
    aftercareCheck: '该检查了',
    endsHere: (moment) => `这一天在阿拉木图午夜结束，即您当地 ${moment}。`,
  },
  clock: {
    both: (almaty, here) => `阿拉木图 ${almaty} · 本地 ${here}`,
    one: (almaty) => `阿拉木图 ${almaty}，与本地相同`,
  },
  aftercare: {
    title: '善后检查',
    checks: {
      'number-dead': '号码停用了吗？',
      'accounts-moved': '登录都换绑了吗？',
      'statement-clean': '之后的账单没有扣费吗？',
      'balance-back': '余额退回了吗？',
      'sim-destroyed': 'SIM 卡销毁了吗？',
    },
    results: { open: '未检查', passed: '已完成', failed: '还没有', waived: '不需要' },
    mark: (check, result) => `${check} ${result}`,
    planDay: '选个日子…',
    recordAccount: '记下账号…',
    recordSim: '记录…',
    recordCharge: '发现扣费…',
  },
  nextAction: {
    waitUntil: '等到…',
    waitLonger: '再等几天…',
    recordAnswer: '记录答复',
    writeReminder: '写催办信',
    writeClaim: '写投诉函',
    writeComplaint: '写给主管部门',
    chargeSettled: '已解决',
    checkDone: '已完成…',
    reopen: '重新打开…',
  },
  closing: {
    title: '检查未完成，仍要结案？',
    confirm: '结案',
  },
};
