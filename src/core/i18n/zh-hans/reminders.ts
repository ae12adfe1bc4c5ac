/** The texts of reminders, in the window, in calendars and in notifications, in Chinese. */
import type { RemindersTexts } from '../en/reminders.ts';

/** Chinese texts of reminders. */
export const zhHansReminders: RemindersTexts = {
  reminders: {
    titles: {
      'flight-eve': (sim, day) => `${sim}：${day}返程，还缺凭证`,
      'claim-reply': (sim) => `${sim}：索赔函的书面答复到期`,
      'own-wait': (sim) => `${sim}：您设定的等待期限已到`,
    },
    aftercare: (sim, what) => `${sim}：${what}`,
    checks: {
      'number-dead': '确认号码已停用',
      'accounts-moved': '把登录方式改到别的号码',
      'statement-clean': '查看之后的账单有无扣费',
      'balance-back': '确认余额已退回',
      'sim-destroyed': '销毁 SIM 卡',
    },
    details: {
      'flight-eve': '递交信件并请对方在您那份上盖章，或索取书面确认。',
      'claim-reply': '自收到索赔函起十个日历日（第 274-IV 号法律第 42-4 条）。',
      'own-wait': '如果没有答复，请写催办信或索赔函。',
      'aftercare-check': '然后在 SimClose 里记录结果。',
    },
    reference: (reference) => `记录 ${reference}`,
    many: (count) => `有 ${count} 条提醒`,
    manyText: '请在记录列表中查看。',
    locked: '有一条提醒',
    lockedText: '解锁记录后即可查看。',
    add: '加入日历…',
    addOne: '把本案的期限存为日历文件',
    addAll: '把所有未结案的期限存为日历文件',
    saved: (count, path) => `已保存 ${count} 条：${path}。请用日历打开该文件；以后再存会更新同样的条目。`,
    settings: '提醒',
    show: 'SimClose 运行时显示提醒',
    showHint: '提醒含品牌和隐藏中间位的号码，看到屏幕的人都能读到。',
    hour: '从几点起',
    hourHint: '以本机时钟为准；日历文件也在同一钟点提醒。',
  },
};
