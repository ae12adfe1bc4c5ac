/** What the guide says about each datum of the directory, in Chinese. */
import type { GuideFacts, OpenFacts, OwnFacts } from '../en/guide-facts.ts';

/** Chinese sentences about what is known. */
export const zhHansGuideFacts: GuideFacts = {
  prefixIsHint: '号码可以携号转网：号段只是参考，不是证明。',
  officeForNumbers: '要停用自己名下的号码，请到运营商营业厅（电信委员会主席的说法）。',
  ownerAnswers: '登记机主对号码的使用负责。',
  numberLimit: '每人最多 10 张 SIM 卡（自 2025-11-18 起）。',
  biometricSims: '新 SIM 卡须通过生物识别才能使用（自 2026-01-03 起）。没有 IIN 的外国人怎么办理，未经证实。',
  complaintsByPhone: '免费咨询电话全天受理投诉（2025 年修订）。',
  apostille: '哈萨克斯坦承认附加证明书（Apostille）认证的中国文书（自 2023-11-07 起）。',
  personalDataLaw: '第 94-V 号法律第 8 条：以书面方式撤回同意；与法律相抵触或义务未履行时除外。',
  claimLaw: '第 274-IV 号法律第 42-4 条：索赔函可当面递交、寄挂号信或发邮件；应在 10 个日历日内答复。',
  serviceRules: '《通信服务规则》（2015-02-24 第 171 号令，后有修订）。其中关于解除合同的条款没有读到。',
  entity: (company) => `该品牌属于 ${company}。`,
  announcedSale: '2024 年宣布该公司将出售给卡塔尔一家控股公司：请看您的合同写的是哪家公司。',
  contractName: (name) => `合同名称：«${name}»。`,
  hotline: (number) => `客服电话：${number}（短号用该运营商的卡拨打）。客服会询问机主的证件信息。`,
  companyPhone: (number) => `公司电话：${number}；未证实是客服电话。`,
  supportEmail: (address) => `${address}，用于更改资费；未证实可用于解除合同。`,
  website: (address) => `官网：${address}`,
  app: (name) => `应用：${name}`,
  address: (address) => `公司地址：${address}`,
  operatorCheck: (code) => `拨打 ${code} 可查号码属于哪家运营商。`,
  ownForm: (name) => `运营商列有自己的表格：«${name}»。`,
  whereToApply: 'Kcell Center 和 Kcell Store 营业厅凭证件受理申请（原文说的是携号转网）。',
  ownerOnly: '只受理机主本人的申请（原文说的是更改资费）。',
  waysOut: '三种办法：暂时停机、改用无月费资费、解除合同。',
  block: '停机：凭护照或 IIN 到营业厅，或在账户中办理；代办需授权委托书。号码保留一年。',
  suspension: '可应用户要求暂停；费用和期限未经证实。',
  extraBalance: (name) => `${name}：余额不超过 100 ₸ 时预支话费。解除合同时必须全部还清。`,
  extraBalanceOff: (code) => `关闭代码：${code}`,
  callOnCredit: '“赊账通话”会自动提供，下次充值时扣回。',
  prepaidLimit: '预付费服务在余额内使用；余额为零或以下时不能呼出。',
  drainingBalance: '旧资费在月费扣不成时，改为每天扣一个日套餐。',
  altelFee: '月费自动一次扣足，有效 30 个日历日。',
  iziBilling: '没有月费；余额为正才能使用。',
  iziMinutes: '6 个月没有活动，未用的分钟数清零。',
  balanceRefund: '解除合同时的余额视为可退；具体条件没有读到。',
  unusedPackages: '解除合同时，未用完的套餐作废（企业资费页面）。',
};

/** Chinese sentences about what was not found. */
export const zhHansOpenFacts: OpenFacts = {
  replyTerm: '运营商解除合同和退款需要多长时间。',
  hotline: '客服电话号码。',
  supportEmail: '受理申请的电子邮箱。',
  address: '邮寄地址；信上会留空。',
  balanceRefund: '余额是否退还。',
  remoteTermination: '不去营业厅能否解除合同。',
  documents: '运营商要求哪些材料。',
  originalPassport: '是否需要护照原件。',
  suspension: '号码能否暂停、最长多久。',
  inactivity: '多久不用会被收回号码。',
};

/** Chinese sentences about what the user has corrected; other corrections stand in the user's own words. */
export const zhHansOwnFacts: OwnFacts = {
  hotline: (value) => `客服电话：${value}`,
  companyPhone: (value) => `公司电话：${value}`,
  supportEmail: (value) => `电子邮箱：${value}`,
  website: (value) => `官网：${value}`,
  app: (value) => `应用：${value}`,
  address: (value) => `公司地址：${value}`,
  operatorCheck: (value) => `查号码归属的代码：${value}`,
  ownForm: (value) => `运营商自己的表格：${value}`,
  contractName: (value) => `合同名称：${value}`,
  entity: (value) => `该品牌属于 ${value}`,
  extraBalanceOff: (value) => `关闭代码：${value}`,
};
