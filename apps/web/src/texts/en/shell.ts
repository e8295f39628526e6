/** Texts around every page. */
export const enShell = {
  title: {
    board: "{{market}} · today's work",
    boardBare: "Yizhan · today's work",
    job: '{{wage}} {{title}} · {{number}}',
    help: 'How to find work · Yizhan',
    signIn: 'Sign in · Yizhan',
    me: 'Me · Yizhan',
    register: 'Register for work · Yizhan',
    matches: 'Chosen for you · Yizhan',
    work: 'My work · Yizhan',
    notFound: 'No such page · Yizhan',
  },
  shell: {
    skip: 'Skip to content',
    home: 'Back to all jobs',
    elder: 'Larger',
    elderOff: 'Smaller',
    languages: 'Choose a language',
    noMongolian: 'There is no Mongolian text yet; Chinese is shown for now.',
    help: 'How to find work',
    noFee: 'Hiring costs you nothing; never pay a deposit',
    public: 'A public service, free of charge',
  },
  connection: {
    offline: 'No network',
    offlineAsOf: 'No network; shown as of {{time}}',
    waiting: 'Connecting again; shown as of {{time}}',
    recovers: 'It will update by itself',
  },
  notFound: { heading: 'No such page', hint: 'The address may be incomplete.' },
  crash: {
    heading: 'This page failed',
    hint: 'Open it again. If it fails again, come to the window.',
    reload: 'Open again',
  },
} as const;
