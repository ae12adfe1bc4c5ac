/** The article about travel cards. */
import { ADVERT, served, type Article } from './article.ts';

const NO_NUMBER = 'The number is not copied: it is not confirmed; those of Beeline and Tele2 look wrong.';

/** The article. */
export const TRAVEL_ARTICLE: Article = {
  id: 'travel',
  cardKind: 'travel',
  counts: { headings: 6, step: 4, numbered: 9, bullet: 6, bold: 0, advert: 2 },
  parts: [
    {
      heading: '（开头）',
      items: [
        served('title', '哈萨克斯坦远游卡如何注销？全流程详解', ['travel-card', 'end-or-pause']),
        ADVERT,
      ],
    },
    {
      heading: '一、了解远游卡的基本信息',
      items: [
        served(
          'sentence',
          '常见的远游卡品牌包括Kcell、Beeline和Tele2等',
          ['know-operator', 'travel-card'],
          'A word of sellers: no operator has a product of that name.',
        ),
        served('sentence', '如果您不及时处理未使用的余额或服务，可能会导致额外费用产生', [
          'use-balance',
          'stop-services',
        ]),
      ],
    },
    {
      heading: '二、为什么需要注销远游卡？',
      items: [
        served(
          'numbered',
          '避免额外收费',
          ['settle-debt', 'stop-services'],
          'Monthly management or late fees are not confirmed for prepaid SIMs.',
        ),
        served('numbered', '保护个人信息安全', ['end-or-pause', 'delete-data', 'other-numbers']),
        served('numbered', '释放号码资源', ['end-or-pause']),
      ],
    },
    {
      heading: '三、注销远游卡的具体步骤',
      items: [
        served('step', '1. 准备必要的信息', ['sim-number', 'passport', 'receipts', 'pack']),
        served('bullet', '远游卡对应的电话号码', ['sim-number']),
        served('bullet', '身份证明文件（护照或其他有效证件）', ['passport']),
        served(
          'bullet',
          '如果是通过代理商购买的远游卡，还需携带购买时的相关收据',
          ['receipts', 'own-name', 'travel-card'],
          'Take it if there is one; no source says that it is required.',
        ),
        served('step', '2. 联系客服热线', ['true-number', 'say-it', 'ticket']),
        served('bullet', 'Kcell：（号码不转录）', ['true-number'], NO_NUMBER),
        served('bullet', 'Beeline：（号码不转录）', ['true-number'], NO_NUMBER),
        served('bullet', 'Tele2：（号码不转录）', ['true-number'], NO_NUMBER),
        served('sentence', '按照语音提示选择人工服务，然后说明您的意图', ['say-it']),
        served('sentence', '客服人员通常会要求您提供相关信息进行核实', ['identify']),
        served(
          'step',
          '3. 前往营业厅办理',
          ['find-office', 'in-person', 'stamped-copy'],
          'The recommended way, not the second one.',
        ),
        served('sentence', '带上上述准备好的材料，工作人员会协助您完成整个过程', ['pack', 'in-person']),
        served('sentence', '部分营业厅可能需要提前预约', ['find-office', 'leave-time']),
        served('sentence', '建议事先确认好工作时间和所需资料', ['find-office', 'conditions']),
        served('step', '4. 确认注销结果', ['get-confirmation', 'check-account']),
        served(
          'sentence',
          '无论是通过电话还是现场办理，都别忘了索取一份注销确认单据',
          ['get-confirmation', 'what-proves'],
          'A telephone call cannot produce one.',
        ),
        served('sentence', '这将作为日后查询或投诉的重要凭证', ['keep-proof']),
      ],
    },
    {
      heading: '四、注销过程中可能遇到的问题及解决方法',
      items: [
        served(
          'numbered',
          '忘记密码怎么办？',
          ['forgot-password', 'account-password'],
          'Recovery needs SMS, so it comes before the number is closed.',
        ),
        served(
          'numbered',
          '余额无法取出？',
          ['balance-not-returned', 'use-balance'],
          'A transfer to another account is not confirmed.',
        ),
        served('numbered', '无法接通客服热线？', ['hotline-unreachable']),
      ],
    },
    {
      heading: '五、注销后的注意事项',
      items: [
        served('numbered', '检查账单记录', ['check-statements', 'charged-again']),
        served('numbered', '妥善保管相关文件', ['keep-proof']),
        served(
          'numbered',
          '更新联系方式',
          ['rebind', 'check-bindings', 'no-sms'],
          'Before the number is closed, not after: later no SMS code arrives.',
        ),
      ],
    },
    {
      heading: '六、总结',
      items: [
        served('sentence', '养成定期检查并注销闲置服务的习惯', ['next-time']),
        served('sentence', '随时可以通过官方渠道咨询专业人士', ['true-number', 'by-chat', 'current-rules']),
        ADVERT,
      ],
    },
  ],
};
