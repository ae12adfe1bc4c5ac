/** The window's texts about packets in Chinese. */
import type { PacketTexts } from '../en/packet.ts';

/** Chinese texts about packets. */
export const zhHansPacket: PacketTexts = {
  packet: {
    open: '整套材料…',
    title: '带去营业厅的整套材料',
    text: '合成一个 PDF：目录、两份信、附件以及所选的随身资料。',
    exhibits: '附件',
    aids: '随身资料',
    papers: '本案此前的文件',
    add: '添加…',
    replace: '更换…',
    remove: '移除',
    missing: '没有文件：目录中会注明缺少',
    itself: '交出卡本身；照片可有可无',
    dropHint: '支持 JPEG、PNG、WebP、HEIC、PDF；可选择文件，或拖到对应的行上。',
    reading: '正在读取文件…',
    save: '保存整套材料…',
    saving: '正在生成…',
  },
};
