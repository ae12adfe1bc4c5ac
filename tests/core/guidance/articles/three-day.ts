/** The article about three-day cards. */
import { ADVERT, served, type Article } from './article.ts';

/** The article. */
export const THREE_DAY_ARTICLE: Article = {
  id: 'three-day',
  cardKind: 'three-day',
  counts: { headings: 5, step: 5, numbered: 9, bullet: 6, bold: 1, advert: 2 },
  parts: [
    {
      heading: '（开头）',
      items: [
        served('title', '哈萨克斯坦3日卡如何注销？——让你轻松掌握注销流程', [
          'three-day-card',
          'end-or-pause',
        ]),
        ADVERT,
        served('bold', '如何注销哈萨克斯坦3日卡？', [
          'end-or-pause',
          'letter',
          'in-person',
          'get-confirmation',
        ]),
      ],
    },
    {
      heading: '一、为什么需要注销哈萨克斯坦3日卡？',
      items: [
        served(
          'numbered',
          '避免不必要的费用',
          ['three-day-card', 'settle-debt', 'stop-services'],
          'No source confirms hidden fees; advances and a draining balance are known.',
        ),
        served('numbered', '保护个人信息安全', ['delete-data', 'destroy-sim', 'own-name']),
        served('numbered', '避免浪费资源', ['end-or-pause']),
      ],
    },
    {
      heading: '二、注销哈萨克斯坦3日卡的具体步骤',
      items: [
        served('step', '1. 确认是否需要注销', ['end-or-pause']),
        served(
          'sentence',
          '如果你只是暂时不用，可以选择将其停用一段时间',
          ['end-or-pause'],
          'Terms of a suspension are not confirmed, so they are asked for.',
        ),
        served('step', '2. 查找运营商客服联系方式', ['know-operator', 'true-number', 'find-office']),
        served(
          'sentence',
          '在哈萨克斯坦，主要的电信运营商包括Kcell和Beeline',
          ['know-operator'],
          'Incomplete: Tele2 and Altel are the third operator.',
        ),
        served('bullet', '官方网站', ['find-office', 'by-chat']),
        served(
          'bullet',
          '社交媒体',
          ['by-chat'],
          'For questions only, and only accounts that the operator’s own site links to.',
        ),
        served(
          'bullet',
          '拨打客服热线',
          ['true-number', 'say-it', 'ticket'],
          'A call informs; it neither files nor proves anything.',
        ),
        served(
          'step',
          '3. 提交注销申请',
          ['letter', 'in-person', 'record-filing'],
          'A written application in an office is what the evidence points to.',
        ),
        served('bullet', 'SIM卡号码', ['sim-number', 'sim-serial']),
        served('bullet', '身份证明', ['passport'], 'Not “sometimes”: take the original and a copy.'),
        served('bullet', '注销原因', ['reason']),
        served('step', '4. 等待审核与确认', ['answer-day', 'get-confirmation']),
        served(
          'sentence',
          '这个过程可能需要几天时间',
          ['leave-time', 'answer-day'],
          'No term of an operator is confirmed.',
        ),
        served(
          'sentence',
          '你会收到确认短信或邮件',
          ['what-proves', 'keep-sim', 'get-confirmation'],
          'It must be asked for, and name the number.',
        ),
        served('step', '5. 物理销毁SIM卡', ['destroy-sim']),
        served('sentence', '建议在收到确认消息后，将SIM卡物理销毁', ['keep-sim', 'destroy-sim']),
        served('sentence', '可以用剪刀将其剪碎，或者用碎纸机处理掉', ['destroy-sim']),
      ],
    },
    {
      heading: '三、注销过程中需要注意的事项',
      items: [
        served('numbered', '提前备份重要数据', ['save-contacts']),
        served('numbered', '确认是否有未结清账单', ['settle-debt']),
        served('numbered', '了解注销后的限制', ['use-balance', 'rebind']),
      ],
    },
    {
      heading: '四、注销失败怎么办？',
      items: [
        served('numbered', '再次联系客服', ['refused', 'no-answer']),
        served(
          'numbered',
          '寻求第三方帮助',
          ['helpers', 'notary'],
          'No agency: an operator may accept only the owner; a person you know needs a written authorisation.',
        ),
        served('numbered', '咨询当地华人社区', ['helpers']),
      ],
    },
    { heading: '五、总结', items: [ADVERT] },
  ],
};
