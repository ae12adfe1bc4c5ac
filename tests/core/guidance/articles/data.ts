/** The article about data cards. */
import { ADVERT, refused, served, type Article } from './article.ts';

/** The article. */
export const DATA_ARTICLE: Article = {
  id: 'data',
  cardKind: 'data',
  counts: { headings: 5, step: 4, numbered: 6, bullet: 4, bold: 0, advert: 2 },
  parts: [
    {
      heading: '（开头）',
      items: [
        served('title', '哈萨克斯坦数据卡如何注销？——全面解答你的疑问', ['data-card', 'end-or-pause']),
        ADVERT,
      ],
    },
    {
      heading: '一、了解哈萨克斯坦数据卡的基本信息',
      items: [
        served('sentence', '各大运营商如Kcell、Beeline和Tele2等都推出了多种数据卡服务', [
          'know-operator',
          'data-card',
        ]),
        served('sentence', '这些数据卡通常以预付费的形式出售', ['settle-debt', 'use-balance']),
        served('sentence', '在不再需要时及时注销数据卡', ['end-or-pause']),
      ],
    },
    {
      heading: '二、为什么需要注销数据卡？',
      items: [
        served('sentence', '为什么不直接丢掉算了？', ['end-or-pause']),
        served(
          'numbered',
          '避免额外费用',
          ['settle-debt', 'stop-services'],
          'Monthly fees that pile up are not confirmed for prepaid cards.',
        ),
        served('numbered', '保护个人信息安全', ['destroy-sim', 'delete-data', 'sim-lost']),
        refused(
          'numbered',
          '维护良好的信用记录',
          'no-source',
          'No source confirms harm to a credit history; the guide says so where it speaks of debts.',
        ),
      ],
    },
    {
      heading: '三、注销哈萨克斯坦数据卡的具体步骤',
      items: [
        served('step', '1. 确认是否满足注销条件', ['conditions']),
        served('sentence', '结清账单余额', ['settle-debt', 'use-balance']),
        served('sentence', '停止所有正在进行的服务', ['stop-services']),
        served(
          'sentence',
          '确认自己是否符合运营商设定的其他要求（如年龄限制等）',
          ['conditions'],
          'No source confirms an age limit; the operator is asked.',
        ),
        served('step', '2. 联系客服获取指导', ['true-number', 'say-it', 'conditions']),
        served('sentence', '拨打客服热线', ['true-number', 'say-it', 'identify', 'ticket']),
        served(
          'sentence',
          '发送电子邮件',
          ['by-email'],
          'An attempt: no address for applications is confirmed.',
        ),
        served('sentence', '访问官方网站', ['current-rules', 'find-office', 'by-chat']),
        served('step', '3. 提交注销申请', ['letter', 'in-person', 'record-filing']),
        served('bullet', '数据卡号码', ['data-card', 'sim-number', 'sim-serial']),
        served('bullet', '用户身份证明文件复印件', ['passport'], 'The original goes along.'),
        served('bullet', '最近一次充值记录截图（如果有）', ['receipts']),
        served('bullet', '其他相关证明文件', ['other-papers', 'receipts']),
        served(
          'sentence',
          '请耐心等待审核结果',
          ['answer-day'],
          'Until a day of one’s own, then the reminder.',
        ),
        served('step', '4. 验证注销状态', ['check-account', 'call-the-number']),
        served(
          'sentence',
          '一旦收到确认邮件或电话通知，表明注销申请已被批准',
          ['what-proves'],
          'A telephone call is no proof.',
        ),
        served('sentence', '再次登录账户检查是否还有任何未处理的事项', ['check-account', 'account-password']),
        served('sentence', '保存好相关的书面文件作为备份', ['keep-proof', 'get-confirmation']),
      ],
    },
    {
      heading: '四、注意事项',
      items: [
        served('numbered', '提前备份重要信息', ['save-contacts']),
        served('numbered', '保留交易记录', ['keep-records', 'receipts']),
        served('numbered', '关注最新政策变化', ['current-rules']),
      ],
    },
    {
      heading: '五、总结',
      items: [
        served('sentence', '在实际操作过程中也可能遇到各种意外情况', ['refused', 'no-answer', 'abroad']),
        ADVERT,
      ],
    },
  ],
};
