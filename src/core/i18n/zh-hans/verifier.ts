/** The texts of checking a dossier in Chinese. */
import type { VerifierTexts } from '../en/verifier.ts';

/** Chinese texts about checking a dossier. */
export const zhHansVerifier: VerifierTexts = {
  verifier: {
    title: '验证档案',
    lead: '文件不会离开这台电脑，不使用网络。',
    choose: '选择档案…',
    drop: '或将 PDF 拖到此处',
    checking: '正在验证…',
    intact: '未被改动',
    intactText: '自下列密钥的持有人制作本文件以来，没有任何一位数据被改动。',
    altered: '已被改动',
    alteredText: '文件与制作时不一致：',
    noSeal: '不是档案',
    reference: '案件',
    made: '制作时间',
    program: '程序',
    key: '密钥指纹',
    compare: '请与制作人告知的指纹核对。档案由谁制作、内容是否属实，任何验证都无法证明。',
    notes: '制作档案时即已如此：',
    files: '所附文件',
    bytes: '字节',
    unreadable: '无法读取文件。',
    ownKey: '这是您自己记录的密钥。',
    otherKey: '这不是您自己记录的密钥。',
  },
};
