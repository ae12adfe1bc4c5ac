/** The window's texts about packets in Chinese. */
import type { PacketTexts } from '../en/packet.ts';

/** Chinese texts about packets. */
export const zhHansPacket: PacketTexts = {
  packet: {
    open: '整套材料…',
    title: '带去营业厅的整套材料',
    exhibits: '附件',
    aids: '随身资料',
    papers: '本案此前的文件',
    add: '添加…',
    replace: '更换…',
    remove: '移除',
    removed: '附件已移除。',
    missing: '没有文件：目录中会注明缺少',
    itself: '交出卡本身；照片可有可无',
    dropHint: '支持 JPEG、PNG、WebP、HEIC、PDF；可选择文件，或拖到对应的行上。',
    reading: '正在读取文件…',
    save: '保存整套材料…',
    saving: '正在生成…',
    back: '返回信件',
    ownCopy: '再加一份，盖章自留',
    ownCopyHint: '盖章的一份就是您的凭证。',
    stop: '停止',
    stopped: '已停止。下面的材料可能不是最新的。',
    again: '生成',
    checks: {
      title: '检查结果',
      complete: '没有未填的空位',
      draft: '还有缺项：信上带有 ЧЕРНОВИК（“草稿”）字样',
      onePage: '每份信恰好 1 页',
      morePages: (pages: string) => `每份信有 ${pages}`,
      codes: '每页一个二维码',
      noCodes: (count: number) => `${count} 页没有二维码`,
      missing: (name: string) => `缺少：${name}`,
      noAddress: '运营商地址未核实，未打印',
    },
  },
};
