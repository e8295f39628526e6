import type { Wording } from '../shared/index.ts';

/** What personal data may be used for, each agreed to by itself (个人信息保护法 14, 23, 29). */
export const consentPurposes = [
  'SERVICE_RECORDS',
  'EMPLOYER_CONTACT',
  'JOB_ALERTS',
  'PARTICIPATION_STATISTICS',
  'PUBLICITY',
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** By oneself, or at the window by the hand of staff. */
export type ConsentWay = 'SELF' | 'WINDOW';
export const consentWays = ['SELF', 'WINDOW'] as const satisfies readonly ConsentWay[];

/** What a word of somebody rests on. */
export const consentEvidence = ['ID_SHOWN', 'PHONE_CODE', 'SIGNED_SLIP'] as const;
export type ConsentEvidence = (typeof consentEvidence)[number];

/**
 * What staff can have seen at the window. A code is not among it: it opens the person's account, so nobody is to ask them for
 * one; it proves what they do by themselves.
 */
export const isSeenAtWindow = (evidence: ConsentEvidence | null): evidence is 'ID_SHOWN' | 'SIGNED_SLIP' =>
  evidence === 'ID_SHOWN' || evidence === 'SIGNED_SLIP';

/** A text as people agree to it. A change of meaning is a new version; the old ones stay, for who agreed to them. */
export interface ConsentText {
  readonly version: number;
  readonly title: Wording;
  readonly text: Wording;
}

/** One purpose: its texts, oldest first, and what it rests on. */
export interface ConsentTerms {
  /** Without it nobody is registered. */
  readonly required: boolean;
  /** Article that asks for the consent. */
  readonly basis: string;
  readonly texts: readonly [ConsentText, ...ConsentText[]];
}

export const consentTerms: Readonly<Record<ConsentPurpose, ConsentTerms>> = {
  SERVICE_RECORDS: {
    required: true,
    basis: '个人信息保护法 13、29；人力资源市场暂行条例 33',
    texts: [
      {
        version: 1,
        title: { 'zh-CN': '为我登记、找活', en: 'Register me and help me find work' },
        text: {
          'zh-CN':
            '市场保存我的姓名、身份证号、手机号和找活情况，用来核对身份、介绍工作、处理欠薪。证件号和手机号加密保存。最后一次来找活满两年后自动删除。收回同意后，不再为我介绍新的工作。',
          en: 'The market keeps my name, ID number, phone and what work I look for: to know who I am, to introduce work, to help when wages are not paid. ID number and phone are kept encrypted. Two years after I last looked for work they are deleted. When I take this back, no new work is introduced to me.',
        },
      },
    ],
  },
  EMPLOYER_CONTACT: {
    required: false,
    basis: '个人信息保护法 23',
    texts: [
      {
        version: 1,
        title: {
          'zh-CN': '叫我去的雇主可以看我的手机号',
          en: 'Employers who offer me work may see my phone',
        },
        text: {
          'zh-CN':
            '雇主叫我去干活以后，可以看到我的手机号，方便当天联系。每次查看都有记录，我能查到。不同意也能报名，雇主只能通过市场联系我。',
          en: 'An employer who has offered me work may see my phone number, to reach me on the day. Each look is recorded and I can read the record. I can apply without agreeing; employers then reach me through the market only.',
        },
      },
    ],
  },
  JOB_ALERTS: {
    required: false,
    basis: '个人信息保护法 13、24',
    texts: [
      {
        version: 1,
        title: { 'zh-CN': '有合适的活告诉我', en: 'Tell me about work that fits' },
        text: {
          'zh-CN': '有合适的新岗位时，市场可以发消息告诉我。可以随时收回。',
          en: 'When new work fits me, the market may send me a message. I can take this back at any time.',
        },
      },
    ],
  },
  PARTICIPATION_STATISTICS: {
    required: false,
    basis: '个人信息保护法 28、29；就业促进法 28',
    texts: [
      {
        version: 1,
        title: { 'zh-CN': '用于平等就业统计', en: 'Count me in the figures on equal participation' },
        text: {
          'zh-CN':
            '我自己填的民族只用来统计各族群众找活的人数。它单独存放，不和我的登记连在一起：雇主看不到，窗口也看不到，不影响给我介绍什么工作。少于 10 人的数不公布。收回同意就删除。',
          en: 'The ethnic group that I state myself is only used to count how many people of each group look for work. It is kept apart and not tied to my registration: neither employers nor the window see it, and it changes nothing in what work is proposed to me. Counts under 10 are not shown. When I take this back it is deleted.',
        },
      },
    ],
  },
  PUBLICITY: {
    required: false,
    basis: '个人信息保护法 23、26',
    texts: [
      {
        version: 1,
        title: { 'zh-CN': '宣传中可以用我的故事和照片', en: 'My story and picture may be used in publicity' },
        text: {
          'zh-CN': '市场做宣传时可以用我的称呼、照片和找活经历，用之前再给我看一遍。可以随时收回。',
          en: 'The market may use how I am called, my picture and my way to work in its publicity, and shows it to me before. I can take this back at any time.',
        },
      },
    ],
  },
};

/** The text that counts now. */
export const currentText = (purpose: ConsentPurpose): ConsentText => consentTerms[purpose].texts.at(-1)!;

/** The text of a version; null for version 0, which had none. */
export const textOfVersion = (purpose: ConsentPurpose, version: number): ConsentText | null =>
  consentTerms[purpose].texts.find((text) => text.version === version) ?? null;
