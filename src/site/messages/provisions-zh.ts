/** The words about provisions beyond their pages, in Chinese. */
import type { ProvisionMessages } from './provisions.ts';

export const provisionsZh: ProvisionMessages = {
  reviewAgain: (reviewed) =>
    `待重新核对：${reviewed}上次核对之后，下面的条文内容有改动，本页还没有对照修改。核对完之前，请直接看条文：`,
  changed: '上次核对后有改动',
};
