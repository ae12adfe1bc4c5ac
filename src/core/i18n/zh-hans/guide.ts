/** The guide's texts in Chinese. */
import type { GuideTexts } from '../en/guide.ts';
import { zhHansGuideAfter } from './guide-after.ts';
import { zhHansGuideBefore } from './guide-before.ts';
import { zhHansGuideFacts, zhHansOpenFacts, zhHansOwnFacts } from './guide-facts.ts';
import { zhHansGuideFiling } from './guide-filing.ts';

/** Chinese texts of the guide. */
export const zhHansGuide: GuideTexts = {
  guide: {
    intro: '做完一项就勾选一项。没有勾选也不影响出信件。',
    general: '以下是通用步骤。选定运营商和卡的种类后，步骤会更具体。',
    chooseThem: '选择运营商和卡的种类',
    phasesLabel: '指引的各部分',
    progress: (done, total) => `${done}/${total}`,
    ifNeeded: '遇到时才需要',
    why: '为什么',
    beforeFiling: '须在提交之前',
    recommended: '推荐',
    oneIsEnough: '以下方式选一种即可：',
    notYet: '提交之前、SIM 卡还能收短信时要做。尚未勾选：',
    doneAt: (when) => `${when} 勾选`,
    sourceLine: (source, day) => `来源：${source}；${day} 查阅`,
    noSource: '没有找到',
    sourceOf: (source, date) => `${source}（${date}）`,
    sourceUndated: (source) => `${source}（较旧，未注明日期）`,
    old: '较旧',
    linkField: (label) => `填写：${label}`,
    linkSections: { requests: '选择请求事项', attachments: '勾选附件' },
    linkEvent: (kind) => `记录：${kind}`,
    linkPacket: '整套材料',
    linkProof: '添加凭证',
    phases: {
      decide: '先决定',
      first: '趁卡还能用，先做这些',
      gather: '备齐材料',
      file: '提交',
      call: '打电话',
      wait: '等待凭证',
      after: '收到确认之后',
      trouble: '遇到问题',
    },
    steps: { ...zhHansGuideBefore, ...zhHansGuideFiling, ...zhHansGuideAfter },
    knownFacts: zhHansGuideFacts,
    openFacts: zhHansOpenFacts,
    ownFacts: zhHansOwnFacts,
  },
};
