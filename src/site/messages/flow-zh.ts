/** The words about the guide as a whole, in Chinese. */
import type { FlowMessages } from './flow.ts';

export const flowZh: FlowMessages = {
  wayBack: (answers) => (answers === 1 ? '退回去，保留这个回答' : '退回去，保留这些回答'),
  onThisPage: '本页内容',
  moreAnswers: (count) => `还有${count}个`,
  progress: (number, of) => `第${number}个问题，大约共${of}个`,
  overview: '看整套指引',
  pages: {
    map: {
      title: '指引全图',
      description: '办事指引的全部问题、每个回答通向哪里，有图，也有文字。',
      lead: '有哪些问题，每个回答通向哪里，都在这里。点方框就能打开那一页。',
    },
    rules: {
      title: '指引的全部规则',
      description: '办事指引的每一条规则，用大白话写明：什么情况下出现哪一条内容，依据是什么。',
      lead: '办事指引只按这些规则走。每一行说明：某条内容什么时候会上清单，依据是什么。一行里列了几个条件的，要同时满足。',
    },
    outcomes: {
      title: '指引的全部结果',
      description: '办事指引可能给出的每一份清单：怎么走到、有哪些内容、依据是什么。',
      lead: '办事指引可能给出的清单全部列在这里，方便核对。每一份都写明怎么走到、有哪些内容、依据是什么。',
    },
    compare: {
      title: '几种办法比一比',
      description: '领卡、登记的各种办法放在一起比：谁去、去哪里、带什么、要多久。',
      lead: '谁去、去哪里、带什么、要多久，一目了然。哪几种适合你，办事指引会告诉你。',
    },
  },
  quote: (text) => `“${text}”`,
  or: '或',
  titleSeparator: '；',
  path: {
    label: (answers) => `你走的路：${answers}个回答，然后是这份清单`,
    toMap: '在指引全图上看你走的路',
  },
  changes: {
    title: '换个回答，清单会怎么变？',
    lead: '下面的回答，任选一个换掉你的，或者再加上一个，清单就会这样变。',
    takenBack: (summary) => `不选：${summary}`,
    opensQuestion: '这样选，指引还会接着问。不管接下来怎么答：',
    counts: (added, removed) =>
      [...(added > 0 ? [`多${added}条`] : []), ...(removed > 0 ? [`少${removed}条`] : [])].join('，'),
    added: '多出',
    removed: '去掉',
    choose: '就选这个',
  },
  map: {
    picture: '指引全图',
    pictureText: (questions, results) =>
      `一张从左往右展开的树形图。从起点开始，每个回答通向一个方框：${questions}个方框是问题，${results}个方框是清单。图下面有同样内容的文字。`,
    skip: '跳过图，看文字',
    start: '起点',
    asText: '用文字看',
    asTextLead: '每个回答后面，写着指引接着问什么，或者清单开头怎么说。',
    refinements: '清单上还可以加选的',
    refinementsLead: '这些不会主动问。加选以后清单会变的，清单末尾才会列出来。',
  },
  rules: {
    count: (rules) => `共${rules}条规则，每条管清单上的一条内容。`,
    line: '内容',
    when: '什么时候出现',
    basis: '依据',
    always: '总是出现，每份清单都有。',
    unless: '但这种情况除外：',
    anyBut: (answers) => `除${answers}以外的任何回答`,
  },
  outcomes: {
    count: (outcomes, situations) => `回答问题共有${situations}种走法，得到${outcomes}种不同的结果。`,
    everywhere: '每份清单都有的',
    everywhereLead: '下面每个结果都包含这几条，不再重复列出。',
    outcome: (number) => `结果${number}`,
    example: '怎么走到：',
    otherWays: '走到同一结果的其他走法：',
    variations: '加选以后怎么变',
    variationsLead: '加选的内容列在清单末尾，不会主动问。同时加选几样，就是各样变化合在一起；不是这样的，会单独列出。',
    appliesTo: '适用于结果：',
    lines: '每一条的全文和依据',
    linesLead: '每一条只列一次。',
    practice: '通常做法，没有官方依据',
  },
  compare: {
    way: '办法',
    rightWhen: '什么时候适合',
    noPapers: '没有写明要带什么。',
    noTime: '没有写明期限。',
    notSaid: '没有写明。',
    today: '现在的办法',
    example: '看清单上怎么写',
  },
};
