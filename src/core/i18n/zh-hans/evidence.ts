/** The window's texts about how well a case is proved in Chinese. */
import type { EvidenceTexts } from '../en/evidence.ts';

/** Chinese texts about how well a case is proved. */
export const zhHansEvidence: EvidenceTexts = {
  evidence: {
    title: '凭证强度',
    filed: '已提交',
    ended: '已注销',
    classes: {
      none: '暂无',
      'own-note': '仅自己备注',
      ticket: '工单号',
      sms: '短信',
      letter: '信件或邮件',
      stamp: '盖章信件',
    },
    provesFiling: '证明：已提交',
    provesEnd: '证明：已注销',
    ticks: (ticks) => `强度 ${ticks}/5`,
    stamp: '递交信件时，请对方在您那份上盖章。',
    stampBefore: (day) => `${day}返程前递交信件，请对方在您那份上盖章。`,
    confirmation: '争取书面注销确认或运营商邮件。',
    confirmationBefore: (day) => `${day}返程前，争取书面注销确认或运营商邮件。`,
    smsFirst: '先有短信也好。',
  },
};
