/** The window's texts about making a dossier in Chinese. */
import type { DossierTexts } from '../en/dossier.ts';

/** Chinese texts about making a dossier. */
export const zhHansDossier: DossierTexts = {
  dossier: {
    title: '证据档案',
    text: '将本案的一切汇成一份签封的 PDF：事件经过、凭证及其原件。收到的人可以验证内容未被改动。',
    open: '导出档案…',
    caution: '其中的信件和凭证会显示您的姓名、号码和护照。随信附上的文件不包含在内。',
    mask: '在概要中隐去部分号码',
    maskHint: '信件和凭证保持原样。',
    save: '选择保存位置…',
    making: '正在制作档案…',
    stop: '停止',
    saved: (path) => `档案已保存：${path}`,
    key: '您的密钥指纹',
    keyHint: '请告知收到档案的人，但不要与文件一起发送。',
    done: '完成',
    saveVerifier: '保存验证页面…',
    verifierHint: '可在任何浏览器中验证档案的页面，每份档案中也附有。',
    verifierSaved: (path) => `验证页面已保存：${path}`,
  },
};
