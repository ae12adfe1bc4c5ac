/** The window's texts about searching cases in Chinese. */
import type { SearchTexts } from '../en/search.ts';

/** Chinese texts about searching cases. */
export const zhHansSearch: SearchTexts = {
  search: {
    narrow: '缩小范围',
    operator: '运营商',
    anyOperator: '所有运营商',
    part: '查找位置',
    anyPart: '全部内容',
    parts: { details: '资料', letters: '信件', receipts: '凭证', notes: '备注' },
    changed: '最近更改',
    anyTime: '不限时间',
    spans: { week: '最近 7 天', month: '最近 30 天', year: '最近 12 个月' },
    atLeast: (count) => `${count}+`,
    cut: (count) => `只列最新的 ${count} 条；多输入几个字可找到其余记录`,
    more: (count) => `另 ${count} 处`,
    failed: '无法读取列表。',
    retry: '重试',
    fields: {
      'applicant.surname': '姓名',
      'applicant.nativeName': '本国文字姓名',
      'applicant.address': '地址',
      'applicant.email': '电子邮箱',
      'applicant.passport.number': '护照号码',
      'applicant.phone': '电话',
      'applicant.iin': 'IIN',
      'reason.note': '原因',
      operator: '运营商',
      reference: '编号',
      'sim.number': 'SIM 号码',
      'sim.iccid': '卡号（ICCID）',
      'sim.account': '账户',
    },
  },
};
